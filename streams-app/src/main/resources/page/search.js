// Finding a company by what somebody types: a combobox as WAI-ARIA describes it.

import { get, path } from './api.js';
import { el } from './dom.js';

const DELAY = 150;
const MOST = 8;

/**
 * A field that suggests companies. `choose` gets the one chosen; `near` gives companies that are on the page already, which the
 * reference need not hold.
 */
export function companySearch({ id, title, choose, near = () => [] }) {
  const list = el('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': title, hidden: true });
  const field = el('input', {
    id, type: 'search', role: 'combobox', placeholder: title, 'aria-label': title, autocomplete: 'off', spellcheck: 'false',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    oninput: later, onkeydown: keys, onblur: () => setTimeout(close, DELAY),
  });
  const told = el('span', { class: 'unseen', role: 'status' });
  let timer;
  let question = 0;
  let found = [];
  let at = -1;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(look, DELAY);
  }

  async function look() {
    const typed = field.value.trim();
    const mine = ++question;
    if (typed === '') {
      close();
      return;
    }
    const here = near().filter(company => company.name.toLowerCase().split(/\s+/).some(word => word.startsWith(typed.toLowerCase()))
      || company.name.toLowerCase().startsWith(typed.toLowerCase()));
    const answer = await get(path('api/v1/companies', { q: typed, limit: MOST }), { aside: true }).catch(problem => ({ items: [], problem }));
    if (mine === question) {
      const ids = new Set(here.map(company => company.companyId));
      show([...here, ...answer.items.filter(company => !ids.has(company.companyId))].slice(0, MOST), answer.problem);
    }
  }

  function show(companies, problem) {
    found = companies;
    at = -1;
    list.replaceChildren(...companies.map((company, index) => el(
      'li', { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false', onmousedown: event => take(event, company) },
      company.name, ' ', el('span', { class: 'quiet' }, (company.tickers ?? []).slice(0, 2).join(' ')))));
    const words = problem ? problem.message : companies.length === 0 ? 'No company of this name' : '';
    if (words) {
      list.append(el('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', class: 'quiet' }, words));
    }
    told.textContent = words || `${companies.length} found`;
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    field.removeAttribute('aria-activedescendant');
  }

  function close() {
    question++;
    list.hidden = true;
    found = [];
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function mark(next) {
    const options = [...list.children];
    options[at]?.setAttribute('aria-selected', 'false');
    at = (next + found.length) % found.length;
    options[at].setAttribute('aria-selected', 'true');
    options[at].scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', options[at].id);
  }

  function keys(event) {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (found.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? at + 1 : Math.max(at, 0) - 1);
    } else if (event.key === 'Enter' && found.length > 0) {
      take(event, found[Math.max(at, 0)]);
    }
  }

  function take(event, company) {
    event.preventDefault();
    field.value = '';
    close();
    choose(company);
  }

  return el('div', { class: 'combobox' }, field, list, told);
}

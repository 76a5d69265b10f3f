// Moving without a mouse.

import { el } from './dom.js';

const OFF = 'dealwire.keys.off';

/** Listens to keys: `search` for /, `back` for Esc; j and k go through what `rows` gives. All of it can be turned off. */
export function listen({ search, back, rows }) {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
      return;
    }
    const typing = event.target.matches('input, select, textarea');
    if (event.key === 'Escape') {
      typing ? event.target.blur() : back();
    } else if (!typing && !localStorage.getItem(OFF)) {
      letter(event, { search, rows });
    }
  });
  document.getElementById('keys').replaceChildren(...help());
}

function letter(event, { search, rows }) {
  switch (event.key) {
    case '/':
      event.preventDefault();
      search();
      break;
    case 'j':
      move(rows(), 1);
      break;
    case 'k':
      move(rows(), -1);
      break;
    default:
  }
}

/** The focus itself goes from row to row, so that Enter opens without further ado and screen readers follow. */
function move(links, step) {
  const at = links.indexOf(document.activeElement?.closest('tr, li')?.querySelector('[data-row]'));
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step));
  links[next]?.focus();
  links[next]?.closest('tr, li').scrollIntoView({ block: 'nearest' });
}

function help() {
  const button = el('button', { type: 'button', 'aria-pressed': String(!localStorage.getItem(OFF)), onclick: toggle }, 'Keys');
  return [button, ' ', key('/'), ' search ', key('j'), ' ', key('k'), ' move ', key('Enter'), ' open ', key('Esc'), ' back'];
}

function toggle(event) {
  const off = localStorage.getItem(OFF);
  off ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes');
  event.currentTarget.setAttribute('aria-pressed', String(Boolean(off)));
}

function key(name) {
  return el('kbd', {}, name);
}

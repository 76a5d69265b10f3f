// The table of deals, which fills itself.

import { get, path } from './api.js';
import { el } from './dom.js';
import { follow } from './live.js';
import { companySearch } from './search.js';
import { choice, choices, empty, partial, row, table } from './tables.js';
import { age, amount, label, moment, money, number, STATUSES, TYPES } from './words.js';

const MOST = 100;

const SORTS = [
  ['latest', 'Last report'], ['first', 'First report'], ['value', 'Value (not converted)'], ['outlets', 'Outlets'], ['articles', 'Articles'],
  ['type', 'Type'], ['status', 'Status'],
];

const ORDERS = {
  latest: (one, other) => other.lastSeen.localeCompare(one.lastSeen),
  first: (one, other) => other.firstSeen.localeCompare(one.firstSeen),
  value: (one, other) => (other.value?.amount ?? -1) - (one.value?.amount ?? -1),
  outlets: (one, other) => other.sources.length - one.sources.length,
  articles: (one, other) => other.articles - one.articles,
  type: (one, other) => (one.types[0] ?? '').localeCompare(other.types[0] ?? ''),
  status: (one, other) => STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status),
};

const COLUMNS = [
  { title: 'Type', by: 'type', class: 'plain' },
  { title: 'Status', by: 'status', class: 'plain' },
  { title: 'Deal', class: 'wide' },
  { title: 'Parties', class: 'wide' },
  { title: 'Value', by: 'value', class: 'figure' },
  { title: 'Outlets', by: 'outlets', class: 'figure' },
  { title: 'Articles', by: 'articles', class: 'figure' },
  { title: 'Last report', by: 'latest', class: 'figure' },
];

/** Shows the view; what it shows is what the address says. */
export async function open(place) {
  const view = new DealsView(place);
  await view.look();
  place.show('Deals', view.element);
  follow({ look: () => view.look(), state: state => view.tell(state), signal: place.signal });
}

class DealsView {
  constructor(place) {
    this.place = place;
    this.params = new URLSearchParams(place.params);
    this.rows = new Map();
    this.seen = null;
    this.pages = 1;
    this.state = el('span', { class: 'state' }, '');
    this.total = el('span', {});
    this.list = el('div', { class: 'list' });
    this.notes = el('div', {});
    this.filters = el('form', { class: 'filters', 'aria-label': 'Filters', onsubmit: event => event.preventDefault() });
    this.element = el(
      'section', {},
      el('div', { class: 'title' }, el('h1', { tabindex: '-1' }, 'Deals'), el('p', {}, this.total, ' ', this.state)),
      this.filters, this.notes, this.list);
    this.fillFilters();
  }

  get sort() {
    return Object.hasOwn(ORDERS, this.params.get('sort') ?? '') ? this.params.get('sort') : 'latest';
  }

  fillFilters() {
    const company = this.params.get('company');
    const others = ['source', 'from', 'to'].filter(name => this.params.has(name));
    this.filters.replaceChildren(
      company
        ? this.chip('company', `Party: ${this.nameOf(company)}`)
        : companySearch({ id: 'party', title: 'Party', choose: chosen => this.choose(chosen), near: () => this.parties() }),
      choices('Type', TYPES, this.ticked('type'), label, symbols => this.set('type', symbols.join(','))),
      choices('Status', STATUSES, this.ticked('status'), label, symbols => this.set('status', symbols.join(','))),
      choice('Sort by', SORTS, this.sort, value => this.set('sort', value === 'latest' ? '' : value)),
      ...others.map(name => this.chip(name, `${label(name)}: ${this.params.get(name)}`)));
  }

  chip(name, text) {
    return el('button', { type: 'button', class: 'chip', onclick: () => this.drop(name), 'aria-label': `${text}: remove this filter` }, text, ' ×');
  }

  ticked(name) {
    return (this.params.get(name) ?? '').split(',').filter(Boolean);
  }

  choose(company) {
    this.chosen = company;
    this.set('company', company.companyId);
    this.fillFilters();
    this.filters.querySelector('.chip').focus();
  }

  drop(name) {
    this.set(name, '');
    this.fillFilters();
    this.filters.querySelector('input, summary')?.focus();
  }

  set(name, value) {
    value ? this.params.set(name, value) : this.params.delete(name);
    this.place.address(this.params);
    this.pages = 1;
    this.seen = null;
    this.look().catch(problem => this.place.fail(problem));
  }

  /** All parties on the page, each once. */
  parties() {
    const parties = this.items?.flatMap(deal => deal.parties) ?? [];
    return [...new Map(parties.map(party => [party.companyId, party])).values()];
  }

  nameOf(companyId) {
    return [this.chosen, ...this.parties()].find(company => company?.companyId === companyId)?.name ?? companyId;
  }

  async look() {
    const wanted = this.params.toString();
    const answer = await this.pagesOf();
    if (wanted !== this.params.toString()) {
      return;
    }
    this.items = answer.items;
    this.draw(answer);
  }

  async pagesOf() {
    const filters = Object.fromEntries(['company', 'type', 'status', 'source', 'from', 'to'].map(name => [name, this.params.get(name)]));
    const all = { items: [], partial: false, missingPartitions: [], failures: [], next: null };
    for (let page = 0; page < this.pages && (page === 0 || all.next); page++) {
      const answer = await get(path('api/v1/deals', { ...filters, limit: MOST, after: all.next }), { signal: this.place.signal });
      all.items.push(...answer.items);
      all.partial ||= answer.partial;
      all.missingPartitions = answer.missingPartitions;
      all.failures = answer.failures;
      all.next = answer.next;
    }
    return all;
  }

  draw(answer) {
    const kept = document.activeElement?.closest('[data-deal]')?.dataset.deal;
    const fresh = this.seen === null ? [] : this.items.filter(deal => !this.seen.has(deal.dealId));
    const columns = COLUMNS.map(column => ({
      ...column,
      sort: column.by === this.sort ? (column.by === 'type' || column.by === 'status' ? 'ascending' : 'descending') : undefined,
      onsort: column.by ? () => this.sortBy(column.by) : undefined,
    }));
    const rows = [...this.items].sort(ORDERS[this.sort]).map(deal => this.rowOf(deal));
    this.total.textContent = (answer.next ? 'the latest ' : '') + number(this.items.length, 'deal');
    this.notes.replaceChildren(...[
      partial(answer),
      this.sort === 'value' && new Set(this.items.map(deal => deal.value?.currency).filter(Boolean)).size > 1
        ? el('p', { class: 'quiet' }, 'Sorted by amount; currencies are not converted.') : null,
      answer.next && this.sort !== 'latest' ? el('p', { class: 'quiet' }, `Sorted among the latest ${this.items.length} that match.`) : null,
    ].filter(Boolean));
    this.list.replaceChildren(
      this.items.length === 0 ? this.nothing() : table('Deals, each with its parties and when it was last reported', columns, rows),
      ...(answer.next ? [el('button', { type: 'button', onclick: () => this.more() }, 'Earlier deals')] : []));
    this.list.querySelector(`[data-deal="${CSS.escape(kept ?? '')}"] [data-row]`)?.focus();
    this.announce(fresh);
    this.seen = new Set(this.items.map(deal => deal.dealId));
  }

  sortBy(by) {
    this.set('sort', by === 'latest' ? '' : by);
    this.fillFilters();
  }

  more() {
    this.pages++;
    this.look().catch(problem => this.place.fail(problem));
  }

  announce(fresh) {
    if (fresh.length > 0) {
      this.place.announce(`${number(fresh.length, 'new deal')}: ${fresh.slice(0, 3).map(deal => deal.title).join('; ')}`);
    }
  }

  /** The same deal has the same row, until something of it changes. */
  rowOf(deal) {
    const text = JSON.stringify(deal);
    const held = this.rows.get(deal.dealId);
    if (held?.text === text) {
      held.time.textContent = age(deal.lastSeen);
      return held.row;
    }
    const time = el('time', { datetime: deal.lastSeen, title: moment(deal.lastSeen) }, age(deal.lastSeen));
    const changed = this.seen !== null ? 'fresh' : undefined;
    const made = row(COLUMNS, cells(deal, time), { 'data-deal': deal.dealId, class: changed });
    this.rows.set(deal.dealId, { text, row: made, time });
    return made;
  }

  nothing() {
    return ['company', 'type', 'status', 'source', 'from', 'to'].some(name => this.params.has(name))
      ? empty('No deal matches.', el('a', { href: './' }, 'Remove all filters'), ', or wait: the table fills itself.')
      : empty('No deals yet.', 'Publish articles, and they show up here by themselves: ', el('code', {}, './dealwire publish articles.jsonl'),
        '. ', el('a', { href: 'pipeline' }, 'The pipeline'), ' tells whether any came in.');
  }

  tell(state) {
    const words = { live: 'live', asking: 'looks every 5 s', away: 'not reachable, trying again' };
    this.state.textContent = words[state];
    this.state.dataset.state = state;
  }
}

function cells(deal, time) {
  const to = proves => path('deal', { id: deal.dealId, proves });
  return [
    deal.types.slice(0, 1).map(type => el('a', { href: to(`type:${type}`) }, label(type))),
    el('a', { href: to(`status:${deal.status}`), class: 'status', 'data-status': deal.status }, label(deal.status)),
    el('a', { href: to(), class: 'headline', 'data-row': true }, deal.title || deal.dealId),
    parties(deal),
    deal.value ? el('a', { href: to('value'), title: money(deal.value, true) }, money(deal.value)) : el('span', { class: 'quiet' }, '–'),
    el('a', { href: `${to()}#articles`, title: deal.sources.slice(0, 20).join(', ') }, amount(deal.sources.length)),
    el('a', { href: `${to()}#articles` }, amount(deal.articles)),
    time,
  ];
}

/** The parties of a deal, each with its role, as links to the companies. */
export function parties(deal, most = 6) {
  const rest = deal.parties.length - most;
  return el(
    'ul', { class: 'parties' },
    deal.parties.slice(0, most).map(party => el(
      'li', {}, el('a', { href: path('company', { id: party.companyId }) }, party.name), ' ', el('span', { class: 'role' }, label(party.role)))),
    rest > 0 ? el('li', { class: 'quiet' }, `and ${rest} more`) : null);
}

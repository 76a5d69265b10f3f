// One company: in how many deals, when, in what part and with whom.

import { get, one, path } from './api.js';
import { parties } from './deals.js';
import { el } from './dom.js';
import { follow } from './live.js';
import { plot } from './plot.js';
import { empty, row, table } from './tables.js';
import { amount, COUNTED, day, label, moment, money, number } from './words.js';

const MOST = 100;
const FILTERS = ['status', 'type', 'role', 'from', 'to'];

/** Shows the view. The address may narrow its deals: status, type, role, from, to. */
export async function open(place) {
  let text = await draw(place);
  follow({
    look: async () => {
      const now = JSON.stringify(await get(one('companies', place.params.get('id') ?? ''), { signal: place.signal }));
      if (now !== text) {
        place.announce('The counts of this company have changed');
        text = await draw(place);
      }
    },
    state: () => {},
    signal: place.signal,
  });
}

async function draw(place) {
  const { params, signal } = place;
  const id = params.get('id') ?? '';
  const filters = Object.fromEntries(FILTERS.map(name => [name, params.get(name)]));
  const narrowed = FILTERS.some(name => params.has(name));
  const [company, all, some] = await Promise.all([
    get(one('companies', id), { signal }),
    get(path(one('companies', id, '/deals'), { expand: true, limit: MOST }), { signal }),
    narrowed ? get(path(one('companies', id, '/deals'), { expand: true, limit: MOST, ...filters }), { signal }) : null,
  ]);
  const counts = company.counts ?? { total: 0, byStatus: {}, byType: {}, byRole: {}, byDay: {} };
  const to = narrower => path('company', { id, ...narrower });
  const chart = el('div', { class: 'chart' });
  const element = el(
    'section', {},
    el('h1', { tabindex: '-1' }, company.name),
    about(company),
    all.total === 0
      ? empty('It is in no deal yet.', 'Deals show up here by themselves once articles tell of one. ', el('a', { href: './' }, 'All deals'))
      : [
        el('p', { class: 'figures' }, el('a', { href: to({ status: COUNTED }) }, el('strong', {}, amount(counts.total)), counts.total === 1 ? ' deal' : ' deals', ' announced or completed'),
          ' · ', el('a', { href: path('./', { company: id }) }, `${number(all.total, 'deal')} of any status, as a table`)),
        el('h2', {}, 'By day of the first report'),
        Object.keys(counts.byDay).length === 0 ? el('p', { class: 'quiet' }, 'No deal is announced or completed.') : chart,
        el('div', { class: 'columns three' },
          numbers('By type', counts.byType, type => to({ type, status: COUNTED })),
          numbers('By status', counts.byStatus, status => to({ status })),
          numbers('By role', counts.byRole, role => to({ role, status: COUNTED })),
          partners(id, all)),
        el('h2', { id: 'deals' }, narrowed ? 'Its deals, narrowed' : 'Its deals'),
        narrowed ? el('p', {}, FILTERS.filter(name => params.has(name)).map(name => `${label(name)}: ${params.get(name)}`).join(' · '), ' · ', el('a', { href: to() }, 'all of them')) : null,
        deals(some ?? all),
      ]);
  place.show(company.name, element);
  chartIn(chart, counts.byDay, (from, end) => to({ from, to: end, status: COUNTED }), signal);
  if (narrowed) {
    element.querySelector('#deals')?.scrollIntoView({ block: 'nearest' });
  }
  return JSON.stringify(company);
}

/** Draws the plot as wide as there is room, and anew when that changes. */
function chartIn(target, byDay, href, signal) {
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry.contentRect.width);
    if (width > 0 && width !== Number(target.dataset.width)) {
      target.dataset.width = width;
      target.replaceChildren(plot(byDay, width, href));
    }
  });
  observer.observe(target);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function about(company) {
  const facts = [
    ...(company.tickers ?? []),
    company.isin, company.country,
    company.inReference ? `id ${company.companyId}` : `not in the company reference; found by its name in articles (id ${company.companyId})`,
  ].filter(Boolean);
  return el('p', { class: 'quiet' }, facts.join(' · '));
}

function numbers(title, counts, href) {
  const columns = [{ title: title.replace('By ', '').replace(/^./, letter => letter.toUpperCase()) }, { title: 'Deals', class: 'figure' }];
  const rows = Object.entries(counts).sort((one_, other) => other[1] - one_[1])
    .map(([symbol, count]) => row(columns, [label(symbol), el('a', { href: href(symbol), 'aria-label': `${label(symbol)}: ${number(count, 'deal')}` }, amount(count))]));
  return el('div', {}, el('h2', {}, title), rows.length > 0 ? table(title, columns, rows) : el('p', { class: 'quiet' }, 'none'));
}

/** The other parties of its deals, those it met most often first. */
function partners(id, { items, total }) {
  const met = new Map();
  for (const { deal } of items) {
    const own = deal?.parties.find(party => party.companyId === id);
    for (const party of deal?.parties.filter(other => other.companyId !== id) ?? []) {
      const entry = met.get(party.companyId) ?? { party, deals: [] };
      entry.deals.push({ deal, roles: `${label(own?.role ?? 'UNKNOWN')} – ${label(party.role)}` });
      met.set(party.companyId, entry);
    }
  }
  const columns = [{ title: 'Partner' }, { title: 'Deals, by roles: its own first' }, { title: 'Deals', class: 'figure' }];
  const rows = [...met.values()].sort((one_, other) => other.deals.length - one_.deals.length).slice(0, 20).map(({ party, deals: common }) => row(columns, [
    el('a', { href: path('company', { id: party.companyId }) }, party.name),
    common.slice(0, 5).map(({ deal, roles }, at) => [at > 0 ? ', ' : '', el('a', { href: path('deal', { id: deal.dealId }), title: deal.title }, roles)]),
    amount(common.length),
  ]));
  return el(
    'div', {}, el('h2', {}, 'With whom'), rows.length > 0 ? table('Other parties of its deals, of any status', columns, rows) : el('p', { class: 'quiet' }, 'nobody named'),
    total > items.length ? el('p', { class: 'quiet' }, `From the latest ${items.length} of ${amount(total)} deals.`) : null);
}

const COLUMNS = [
  { title: 'Type', class: 'plain' }, { title: 'Status', class: 'plain' }, { title: 'Deal', class: 'wide' }, { title: 'Parties', class: 'wide' },
  { title: 'Value', class: 'figure' }, { title: 'Its part' }, { title: 'First report', class: 'figure' },
];

function deals({ items, total }) {
  if (items.length === 0) {
    return empty('No deal of it matches.', 'Take another number above.');
  }
  return [
    el('div', { class: 'list' }, table('Its deals, the one reported last first', COLUMNS, items.map(item => row(COLUMNS, [
      item.types.slice(0, 1).map(label).join(', '),
      el('a', { href: path('deal', { id: item.dealId, proves: `status:${item.status}` }), class: 'status', 'data-status': item.status }, label(item.status)),
      el('a', { href: path('deal', { id: item.dealId }), class: 'headline', 'data-row': true }, item.deal?.title || item.dealId),
      item.deal ? parties(item.deal) : el('span', { class: 'quiet' }, 'cannot be read now'),
      item.deal?.value ? el('a', { href: path('deal', { id: item.dealId, proves: 'value' }), title: money(item.deal.value, true) }, money(item.deal.value)) : '–',
      item.roles.map(label).join(', '),
      el('time', { datetime: item.firstSeen, title: moment(item.firstSeen) }, day(item.firstSeen)),
    ])))),
    total > items.length ? el('p', { class: 'quiet' }, `The latest ${items.length} of ${amount(total)}.`) : null,
  ];
}

// One deal, with the sentence behind everything that is said of it.

import { articleView } from './article.js';
import { get, one, path } from './api.js';
import { el } from './dom.js';
import { follow } from './live.js';
import { partial, row, table } from './tables.js';
import { label, moment, money, number, proved } from './words.js';

const MOST = 100;
const OPENED = 1;

const CHANGES = {
  FIRST_TOLD: 'First told', STATUS: 'Status', PARTY_ADDED: 'Party added', PARTY_REMOVED: 'Party removed', PARTY_CHANGED: 'Party told otherwise',
  TYPES: 'Type', VALUE: 'Value', DATES: 'Dates', ARTICLE_JOINED: 'Story joined', ARTICLE_LEFT: 'Story left', MERGED: 'Merged', WITHDRAWN: 'Withdrawn',
};

/** Shows the view. `proves` in the address leads to the sentence that proves it, `article` to an article. */
export async function open(place) {
  const id = place.params.get('id') ?? '';
  let shown = await draw(place, id);
  await reveal(place, shown);
  follow({
    look: async () => {
      const text = JSON.stringify(await get(one('deals', id), { signal: place.signal }));
      if (text !== shown.text) {
        place.announce('This deal has changed');
        shown = await draw(place, id, shown);
      }
    },
    state: () => {},
    signal: place.signal,
  });
}

async function draw(place, id, before) {
  const { signal } = place;
  const [deal, articles, events] = await Promise.all([
    get(one('deals', id), { signal }),
    get(path('api/v1/articles', { deal: id, limit: MOST }), { signal }),
    get(one('deals', id, '/events'), { signal }).catch(() => ({ items: [] })),
  ]);
  const names = new Map([...articles.items.flatMap(article => article.companies), ...deal.parties].map(company => [company.companyId, company.name]));
  const heads = new Map(articles.items.map(article => [article.articleId, article]));
  const views = new Map(articles.items.map(article => [article.articleId, articleView(article, { names, signal, heads })]));
  /** A link to a sentence of an article; the text alone where the article is not here any more. */
  const to = (articleId, proves, text) => views.has(articleId) ? el(
    'a', {
      href: path('deal', { id, proves, article: articleId }),
      onclick: event => {
        if (!event.ctrlKey && !event.metaKey) {
          event.preventDefault();
          views.get(articleId).reveal(proves);
        }
      },
    }, text) : text;
  const element = el(
    'section', { class: 'deal' },
    el('h1', { tabindex: '-1' }, deal.title || deal.dealId),
    facts(deal),
    partial(articles),
    el('div', { class: 'columns' },
      el('div', {}, said(deal, names, to, heads), timeline(events, articles.items, names, to), others(articles.items, deal)),
      el('div', { id: 'articles', tabindex: '-1' }, el('h2', {}, `${number(deal.articles, 'article')} in ${number(deal.stories.length, 'story', 'stories')}`),
        stories(articles.items, views),
        articles.next ? el('p', { class: 'quiet' }, `The latest ${MOST} are shown.`) : null)));
  const opened = before ? [...document.querySelectorAll('.article[open]')].map(article => article.dataset.article) : [];
  place.show(deal.title || 'Deal', element);
  opened.forEach(articleId => {
    const again = element.querySelector(`[data-article="${CSS.escape(articleId)}"]`);
    if (again) {
      again.open = true;
    }
  });
  return { text: JSON.stringify(deal), deal, views };
}

/** Goes to what the address asks for: a sentence, an article or the articles; else opens the first ones. */
async function reveal(place, { deal, views }) {
  const proves = place.params.get('proves');
  const evidence = deal.evidence.find(found => found.proves === proves && (!place.params.has('article') || found.articleId === place.params.get('article')))
    ?? deal.evidence.find(found => found.proves === proves);
  const article = views.get(evidence?.articleId ?? place.params.get('article'));
  if (article) {
    await article.reveal(proves);
  } else if (place.hash === '#articles') {
    const articles = document.getElementById('articles');
    articles.scrollIntoView();
    articles.focus();
  } else if (innerWidth > 1000) {
    [...document.querySelectorAll('.article')].slice(0, OPENED).forEach(details => {
      details.open = true;
    });
  }
}

function facts(deal) {
  return el(
    'p', { class: 'facts' },
    el('span', { class: 'status', 'data-status': deal.status }, label(deal.status)), ' ',
    deal.types.map(label).join(', '), ' · ',
    deal.value ? el('strong', {}, money(deal.value, true)) : 'no value told', ' · ',
    `first told ${moment(deal.firstSeen)}, last ${moment(deal.lastSeen)} · ${number(deal.sources.length, 'outlet')}: ${deal.sources.slice(0, 8).join(', ')}${deal.sources.length > 8 ? ' …' : ''}`);
}

const SAID = [{ title: 'What', class: 'first plain' }, { title: 'Said', class: 'plain' }, { title: 'Sentence', class: 'wide' }];

/** What holds now, each with its sentence; then what was said besides. */
function said(deal, names, to, heads) {
  const proofs = new Map(deal.evidence.map(evidence => [evidence.proves, evidence]));
  const now = [
    [`status:${deal.status}`, 'Status', label(deal.status)],
    ...deal.types.map(type => [`type:${type}`, 'Type', label(type)]),
    ...(deal.value ? [['value', 'Value', money(deal.value, true)]] : []),
    ...deal.parties.map(party => [`party:${party.companyId}`, label(party.role), el('a', { href: path('company', { id: party.companyId }) }, party.name)]),
  ];
  const held = new Set(now.map(([proves]) => proves));
  const besides = deal.evidence.filter(evidence => !held.has(evidence.proves));
  const sentence = proves => {
    const evidence = proofs.get(proves);
    const from = evidence && heads.get(evidence.articleId);
    return evidence ? [to(evidence.articleId, proves, evidence.quote), ' ', el('span', { class: 'quiet' }, from ? from.source : evidence.articleId)] : el('span', { class: 'quiet' }, 'no sentence is kept');
  };
  return [
    el('h2', {}, 'What is told, and the sentence that tells it'),
    el('div', { class: 'stack' }, table('What holds now', SAID, now.map(([proves, what, value]) => row(SAID, [what, value, sentence(proves)])))),
    besides.length === 0 ? null : el(
      'details', { class: 'inner' }, el('summary', {}, `Also told (${besides.length})`),
      el('ul', { class: 'plain' }, besides.map(evidence => el('li', {}, proved(evidence.proves, names), ': ', to(evidence.articleId, evidence.proves, evidence.quote))))),
  ];
}

/** The deal by the stories that tell it, then by what became known here when. Each step leads to the sentence behind it. */
function timeline(events, articles, names, to) {
  const told = [...articles].sort((article, other) => article.publishedAt.localeCompare(other.publishedAt))
    .filter(article => article.story.storyId === article.articleId && article.reading.isDeal)
    .map(article => [
      article.publishedAt, to(article.articleId, `status:${article.reading.status}`, label(article.reading.status)),
      `${article.source}: ${article.title}${article.reading.value ? `, ${money(article.reading.value)}` : ''}`,
    ]);
  const titles = new Map(articles.map(article => [article.articleId, `${article.source}: ${article.title}`]));
  const known = events.items.map(event => [
    event.knownAt, to(event.cause, provedBy(event), CHANGES[event.change] ?? label(event.change)), changed(event, names, titles),
  ]);
  return [
    told.length === 0 ? null : [
      el('h2', {}, 'Timeline'), el('p', { class: 'quiet' }, 'By the stories that tell it, when they were published.'), steps(told)],
    known.length === 0 ? null : el(
      'details', { class: 'inner' }, el('summary', {}, `As it became known here (${number(known.length, 'change')})`),
      events.forgotten ? el('p', { class: 'quiet' }, `${number(events.forgotten, 'earlier change')} are on the topic only.`) : null, steps(known)),
  ];
}

function steps(all) {
  return el('ol', { class: 'timeline' }, all.map(([time, what, more]) => el(
    'li', {}, el('time', { datetime: time }, moment(time)), ' ', el('strong', {}, what), more ? ` ${more}` : '')));
}

/** What the sentence behind a change proves. */
function provedBy({ change, subject, after }) {
  switch (change) {
    case 'VALUE': return 'value';
    case 'TYPES': return `type:${after.types[0]}`;
    case 'PARTY_ADDED':
    case 'PARTY_CHANGED': return `party:${subject}`;
    default: return after ? `status:${after.status}` : '';
  }
}

function changed({ change, subject, before, after }, names, titles) {
  switch (change) {
    case 'FIRST_TOLD': return `${label(after.status)}, ${kinds(after)}, ${after.parties.map(party => party.name).join(' and ')}`;
    case 'STATUS': return from(label(before.status), label(after.status));
    case 'TYPES': return from(kinds(before), kinds(after));
    case 'VALUE': return from(money(before.value) || 'none', money(after.value) || 'none');
    case 'DATES': return `${moment(after.firstSeen)} to ${moment(after.lastSeen)}`;
    case 'PARTY_ADDED': return part(after, subject);
    case 'PARTY_REMOVED': return part(before, subject);
    case 'PARTY_CHANGED': return from(part(before, subject), part(after, subject));
    default: return titles.get(subject) ?? names.get(subject) ?? subject;
  }
}

function from(earlier, now) {
  return `${earlier} → ${now}`;
}

function kinds(facts_) {
  return facts_.types.map(label).join(', ');
}

function part(facts_, companyId) {
  const party = facts_.parties.find(one_ => one_.companyId === companyId);
  return party ? `${party.name}, ${label(party.role)}` : companyId;
}

/** Companies that the articles name and that are no party, each with the reason that most articles give. */
function others(articles, deal) {
  const parties = new Set(deal.parties.map(party => party.companyId));
  const named = new Map();
  for (const article of articles) {
    const verdicts = new Map(article.reading.verdicts.map(verdict => [verdict.companyId, verdict]));
    for (const company of article.companies.filter(other => !parties.has(other.companyId))) {
      const entry = named.get(company.companyId) ?? { company, reasons: new Map(), articles: 0 };
      const verdict = verdicts.get(company.companyId);
      const reason = verdict?.party ? 'a party as this article alone tells it, not as all articles together do'
        : verdict?.reason ?? 'the article was not read as one about a deal';
      entry.reasons.set(reason, (entry.reasons.get(reason) ?? 0) + 1);
      entry.articles++;
      named.set(company.companyId, entry);
    }
  }
  if (named.size === 0) {
    return null;
  }
  const columns = [{ title: 'Company', class: 'plain' }, { title: 'Why it is no party of this deal', class: 'wide' }, { title: 'Articles', class: 'figure' }];
  const rows = [...named.values()].sort((one_, other) => other.articles - one_.articles).map(({ company, reasons, articles: count }) => row(columns, [
    el('a', { href: path('company', { id: company.companyId }) }, company.name),
    [...reasons].sort((one_, other) => other[1] - one_[1])[0][0],
    String(count),
  ]));
  return [el('h2', {}, 'Named, but no party'), el('div', { class: 'stack' }, table('Companies that are no party of this deal', columns, rows))];
}

/** The stories, earliest first: the head, below it its copies. */
function stories(articles, views) {
  const byStory = Map.groupBy([...articles].sort((article, other) => article.publishedAt.localeCompare(other.publishedAt)), article => article.story.storyId);
  return [...byStory.values()].map(members => {
    const head = members.find(article => article.articleId === article.story.storyId) ?? members[0];
    return el('div', { class: 'story' }, views.get(head.articleId).element, members.filter(article => article !== head).map(
      article => el('div', { class: 'copy' }, views.get(article.articleId).element)));
  });
}

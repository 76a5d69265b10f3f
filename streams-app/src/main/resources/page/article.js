// An article with its sentences in place.

import { get, one } from './api.js';
import { el, outward } from './dom.js';
import { likeness, moment, percent, proved } from './words.js';

/** Mark-up in a text is shown for what it is, but does not get in the way. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi;

/**
 * An article: who published it when, how it came into its story, its text when opened, with the sentences that prove something marked where
 * they stand. `names` has the names of companies by id.
 */
export function articleView(article, { names, signal, heads }) {
  const text = el('div', { class: 'text' });
  const details = el(
    'details', { class: 'article', 'data-article': article.articleId },
    el('summary', {}, el('span', { class: 'headline' }, article.title || article.articleId), ' ', el('span', { class: 'quiet' }, `${article.source}, ${moment(article.publishedAt)}`)),
    el('p', { class: 'quiet' }, copyOf(article, heads)),
    text);
  let loading = null;
  /** Loads the text once; resolves when it is there. */
  function load() {
    loading ??= fill(text, article, names, signal).catch(problem => {
      loading = null;
      if (!signal.aborted) {
        text.replaceChildren(el('p', { class: 'bad', role: 'alert' }, `The text cannot be shown: ${problem.message}`));
      }
    });
    return loading;
  }
  details.addEventListener('toggle', () => details.open && load());
  return {
    element: details,
    async reveal(proves) {
      details.open = true;
      await load();
      const mark = [...text.querySelectorAll('mark')].find(found => found.dataset.proves.split(' ').includes(proves));
      (mark ?? details).scrollIntoView({ block: 'center' });
      mark?.focus({ preventScroll: true });
      return Boolean(mark);
    },
  };
}

function copyOf(article, heads) {
  const { storyId, parentId } = article.story;
  if (storyId === article.articleId || !parentId) {
    return 'Tells it in words of its own.';
  }
  const parent = heads.get(parentId);
  return `A copy of ${parent ? `${parent.source}, “${parent.title}”` : parentId}: ${likeness(article.story)}.`;
}

async function fill(target, article, names, signal) {
  target.replaceChildren(el('p', { class: 'quiet' }, 'Loading …'));
  const whole = await get(`${one('articles', article.articleId)}?text=true`, { signal });
  target.replaceChildren(
    ...(whole.text ? [marked(whole, 'TITLE', names), marked(whole, 'BODY', names)] : quotes(whole, names)),
    el('p', {}, outward(whole.url, `Read it at ${whole.source || whole.url}`)),
    companies(whole),
    why(whole, signal));
}

/** Where the text has left the topic: the sentences, which are kept. */
function quotes(whole, names) {
  return [
    el('p', { class: 'partial' }, 'The text has left the topic of raw articles (its retention is over); these sentences were kept.'),
    ...whole.reading.evidence.map(evidence => el(
      'p', {}, el('mark', { tabindex: '-1', 'data-proves': evidence.proves }, evidence.quote), ' ', proof([evidence.proves], names))),
  ];
}

/** A field of the text, cut where a sentence or a name begins or ends. Offsets count UTF-16 code units, as strings here do. */
function marked(whole, field, names) {
  const text = (field === 'TITLE' ? whole.text.title : whole.text.body) ?? '';
  const parties = new Set(whole.reading.parties.map(party => party.companyId));
  const spans = [
    ...whole.reading.evidence.filter(evidence => evidence.span.field === field).map(evidence => ({ ...evidence.span, proves: evidence.proves })),
    ...whole.companies.filter(company => parties.has(company.companyId)).flatMap(company => company.mentions)
      .filter(mention => mention.field === field).map(mention => ({ ...mention, name: true })),
    ...[...text.matchAll(MARKUP)].map(found => ({ start: found.index, end: found.index + found[0].length, markup: true })),
  ];
  const cuts = [...new Set([0, text.length, ...spans.flatMap(span => [span.start, span.end])])]
    .filter(cut => cut >= 0 && cut <= text.length).sort((one, other) => one - other);
  const parts = [];
  let sentence = null;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [start, end] = [cuts[at], cuts[at + 1]];
    const over = spans.filter(span => span.start <= start && span.end >= end);
    const proves = [...new Set(over.map(span => span.proves).filter(Boolean))].sort();
    if (sentence && sentence.dataset.proves !== proves.join(' ')) {
      parts.push(proof(sentence.dataset.proves.split(' '), names));
      sentence = null;
    }
    if (!sentence && proves.length > 0) {
      sentence = el('mark', { tabindex: '-1', 'data-proves': proves.join(' ') });
      parts.push(sentence);
    }
    const piece = over.some(span => span.markup) ? el('span', { class: 'markup' }, text.slice(start, end))
      : over.some(span => span.name) ? el('b', {}, text.slice(start, end)) : text.slice(start, end);
    sentence ? sentence.append(piece) : parts.push(piece);
  }
  if (sentence) {
    parts.push(proof(sentence.dataset.proves.split(' '), names));
  }
  return el(field === 'TITLE' ? 'h3' : 'div', { class: field === 'TITLE' ? undefined : 'body' }, parts);
}

function proof(proves, names) {
  return el('span', { class: 'proof' }, proves.map(one => proved(one, names)).join(' · '));
}

/** Every company named: a party, in which role, or why it is none. */
function companies(whole) {
  const verdicts = new Map(whole.reading.verdicts.map(verdict => [verdict.companyId, verdict]));
  return el(
    'details', { class: 'inner' },
    el('summary', {}, `Companies named (${whole.companies.length})`),
    el('ul', { class: 'plain' }, whole.companies.map(company => {
      const verdict = verdicts.get(company.companyId);
      return el(
        'li', {}, el('a', { href: `company?${new URLSearchParams({ id: company.companyId })}` }, company.name),
        verdict?.party ? el('strong', {}, ' a party') : ' no party', `: ${verdict?.reason ?? 'the article was not read as one about a deal'}`);
    })));
}

/** Why it is in its story and in no other, which takes a search through the fingerprints: asked for only when wanted. */
function why(whole, signal) {
  const target = el('div', {});
  const details = el('details', { class: 'inner' }, el('summary', {}, 'Why it is in this story'), target);
  details.addEventListener('toggle', async () => {
    if (!details.open || target.childElementCount > 0) {
      return;
    }
    target.replaceChildren(el('p', { class: 'quiet' }, 'Searching …'));
    try {
      const { story, deal } = await get(one('articles', whole.articleId, '/explain'), { signal });
      target.replaceChildren(
        ...(story.comparison ? [el('p', {}, `A copy of ${story.parentSource}, “${story.parentTitle}”. ${comparison(story.comparison)}`), ...passages(story.comparison)] : []),
        el('p', {}, nearest(story.nearest)),
        el('p', {}, `Read as ${deal.isDeal ? 'a deal' : 'no deal'}, ${percent(deal.score)}: ${deal.reason}`));
    } catch (problem) {
      target.replaceChildren(el('p', { class: 'bad' }, problem.message));
    }
  });
  return details;
}

function comparison({ reason, jaccard, containment, agreement, note }) {
  const figures = jaccard === undefined ? ''
    : ` Of all word sequences ${percent(jaccard)} are in both, of the shorter text's ${percent(containment)}; of names and figures ${percent(agreement)} agree.`;
  return `${reason ?? note ?? ''}${figures}`;
}

function passages({ passages: shared = [] }) {
  return shared.slice(0, 2).map(passage => el('blockquote', {}, passage.text));
}

function nearest(other) {
  const found = other.articleId ? `The nearest article of another story is ${other.source}, “${other.title}”. ${comparison(other)}` : other.reason;
  return found + (other.partial || other.bounded ? ' Not everything could be searched; a nearer one is possible.' : '');
}

// How the instance that serves this page is doing: its health, threads, lag, rates, stores and dead letters.

import { get, pause, text, wait } from './api.js';
import { el } from './dom.js';
import { rates, samples, sumsBy, valueOf } from './metrics.js';
import { partial, row, table } from './tables.js';
import { age, amount, moment, number } from './words.js';

const EVERY = 5000;

/** Shows the view, and goes on looking while somebody does. */
export async function open(place) {
  const { signal } = place;
  let reading = await read(signal);
  const element = el('section', {}, ...content(reading, null));
  place.show('Pipeline', element);
  for (let failures = 0; !signal.aborted;) {
    await wait(failures > 0 ? pause(failures) : EVERY, signal).catch(() => {});
    if (signal.aborted || document.hidden) {
      continue;
    }
    try {
      const next = await read(signal);
      redraw(element, content(next, reading));
      reading = next;
      failures = 0;
    } catch (problem) {
      failures++;
      if (!signal.aborted) {
        element.querySelector('.state').dataset.state = 'away';
        element.querySelector('.state').textContent = `${problem.message} Trying again.`;
      }
    }
  }
}

async function read(signal) {
  const [health, instances, stores, metrics] = await Promise.all([
    get('health', { signal, unready: true }),
    get('api/v1/instances', { signal }),
    get('api/v1/stores', { signal }).catch(problem => ({ items: [], partial: true, failures: [{ instance: 'stores', problem: problem.message }] })),
    text('metrics', { signal }),
  ]);
  return { health, instances, stores, metrics: samples(metrics), at: Date.now() };
}

/** The heading stays, and with it the place of whoever reads it. */
function redraw(element, [, ...rest]) {
  const scrolling = document.activeElement?.classList.contains('across');
  element.replaceChildren(element.firstElementChild, ...rest);
  if (scrolling) {
    element.querySelector('.across')?.focus();
  }
}

function content(reading, before) {
  const { health, instances, stores, metrics } = reading;
  const lag = lagOf(metrics);
  return [
    el('div', { class: 'title' }, el('h1', { tabindex: '-1' }, 'Pipeline')),
    state(health, reading.at),
    el('div', { class: 'cards' },
      card('Instances', String(instances.others.length + 1), instances.others.length > 0 ? 'share the work' : 'only this one'),
      card('Articles taken in', amount(articlesOf(metrics)), 'by this instance since it started'),
      card('Not read yet', amount([...lag.values()].flatMap(byPartition => [...byPartition.values()]).reduce((sum, value) => sum + value, 0)), 'records, in all topics'),
      card('Dead letters', amount([...sumsBy(metrics, 'dealwire_dead_letters_total', 'reason').values()].reduce((sum, value) => sum + value, 0)), 'from this instance since it started'),
      card('Running for', age(Date.now() - 1000 * (valueOf(metrics, 'process_uptime_seconds') ?? 0)), 'this process')),
    restoring(health),
    el('div', { class: 'columns' },
      el('div', {}, instanceTable(instances), threadTable(reading, before), deadLetters(metrics)),
      el('div', {}, topicTable(reading, before, lag), partial(stores), storeTable(stores))),
  ].filter(Boolean);
}

function state(health, at) {
  const well = health.ready && health.live;
  return el(
    'div', {},
    el('p', {}, el('span', { class: 'state', 'data-state': well ? 'live' : 'away' }, `${health.state} since ${moment(health.since)}`),
      ' · ', health.ready ? 'processes articles and answers from all of its stores' : 'not ready: it is starting, rebalancing or restoring', ' · ',
      el('span', { class: 'quiet' }, `looked at ${new Date(at).toISOString().slice(11, 19)} UTC, every 5 s`)),
    health.stuck.map(thread => el('p', { class: 'bad' }, `${thread.thread} is stuck since ${moment(thread.since)}: ${thread.reason}. Kill this instance; the others, or its next start, go on at the last commit.`)),
    health.lastFailure ? el('p', { class: well ? 'quiet' : 'bad' }, `Last failure ${moment(health.lastFailure.at)}, ${health.lastFailure.kind}: ${health.lastFailure.message}`) : null);
}

function card(title, figure, more) {
  return el('p', { class: 'card' }, el('span', {}, title), el('strong', {}, figure), el('span', { class: 'quiet' }, more));
}

function restoring({ restoring: stores }) {
  if (stores.length === 0) {
    return el('p', { class: 'quiet' }, 'No store is being restored.');
  }
  const columns = [{ title: 'Store' }, { title: 'Partition', class: 'figure' }, { title: 'Records to come', class: 'figure' }];
  return el('div', {}, el('h2', {}, 'Being restored'), table('Stores being restored', columns, stores.map(store => row(columns, [store.store, String(store.partition), amount(store.remaining)]))));
}

function instanceTable({ self, state: ownState, others }) {
  const columns = [{ title: 'Instance' }, { title: 'State' }];
  return [
    el('h2', {}, 'Instances'),
    table('Instances that share the work', columns, [
      row(columns, [`${self} (this one)`, ownState]),
      ...others.map(other => row(columns, [other, el('span', { class: 'quiet' }, 'ask it itself')])),
    ]),
  ];
}

function threadTable(reading, before) {
  const done = sumsBy(reading.metrics, 'kafka_stream_thread_process_total', 'thread_id');
  const speed = ratesOf(reading, before, 'kafka_stream_thread_process_total', 'thread_id');
  const tasks = new Map();
  (reading.metrics.get('kafka_stream_task_process_total') ?? []).forEach(({ labels }) => tasks.set(labels.thread_id, (tasks.get(labels.thread_id) ?? 0) + 1));
  const failed = valueOf(reading.metrics, 'kafka_stream_failed_stream_threads_total');
  const columns = [{ title: 'Thread' }, { title: 'Tasks', class: 'figure' }, { title: 'Records', class: 'figure' }, { title: 'a second', class: 'figure' }];
  return [
    el('h2', {}, 'Threads'),
    done.size === 0 ? el('p', { class: 'quiet' }, 'No stream thread has told of itself yet.')
      : table('Stream threads of this instance', columns, [...done].sort().map(([thread, count]) => row(columns, [
        short(thread), amount(tasks.get(thread) ?? 0), amount(count), rate(speed.get(thread)),
      ]))),
    failed > 0 ? el('p', { class: 'bad' }, `${number(failed, 'thread')} died and began again.`) : null,
  ];
}

function topicTable(reading, before, lag) {
  const consumed = ratesOf(reading, before, 'kafka_stream_topic_records_consumed_total', 'topic');
  const partitions = [...new Set([...lag.values()].flatMap(byPartition => [...byPartition.keys()]))].sort((one, other) => one - other);
  const columns = [
    { title: 'Topic' }, { title: 'read/s', class: 'figure' }, ...partitions.map(partition => ({ title: partition, class: 'figure' })),
  ];
  return [
    el('h2', {}, 'Lag by partition'),
    el('p', { class: 'quiet' }, 'Records not read yet, in each partition that this instance has; a dot is a partition that another one has.'),
    lag.size === 0 ? el('p', { class: 'quiet' }, 'Nothing has been read yet.')
      : el('div', { class: 'across', tabindex: '0', role: 'region', 'aria-label': 'Lag by partition' }, table(
        'Lag of each topic by partition', columns, [...lag].sort().map(([topic, byPartition]) => row(columns, [
          topic, rate(consumed.get(topic)), ...partitions.map(partition => lagCell(byPartition.get(partition))),
        ])))),
  ];
}

function lagCell(records) {
  return records === undefined ? el('span', { class: 'quiet' }, '·') : el(records > 0 ? 'strong' : 'span', {}, amount(records));
}

function storeTable({ items }) {
  const columns = [{ title: 'Store' }, { title: 'Entries, about', class: 'figure' }, { title: 'Instance', class: 'wide' }];
  return [
    el('h2', {}, 'Stores'),
    table('State stores of every instance', columns, items.map(store => row(columns, [
      el('span', { title: store.description }, store.store), amount(store.approximateEntries), store.instance,
    ]))),
  ];
}

function deadLetters(metrics) {
  const reasons = sumsBy(metrics, 'dealwire_dead_letters_total', 'reason');
  const columns = [{ title: 'Reason' }, { title: 'Records', class: 'figure' }];
  return [
    el('h2', {}, 'Dead letters'),
    reasons.size === 0 ? el('p', { class: 'quiet' }, 'None: everything that came in could be worked off.') : [
      table('Dead letters by reason', columns, [...reasons].sort((one, other) => other[1] - one[1]).map(([reason, count]) => row(columns, [reason, amount(count)]))),
      el('p', { class: 'quiet' }, el('code', {}, './dealwire dead-letters list'), ' shows each with its reason; ', el('code', {}, 'replay'), ' gives them back once mended.'),
    ],
  ];
}

/** The records not read yet, by topic and partition. */
function lagOf(metrics) {
  const lag = new Map();
  for (const { labels, value } of metrics.get('kafka_consumer_fetch_manager_records_lag') ?? []) {
    // The clients that restore stores and read the reference have a lag of their own, which is no work that waits.
    if (Number.isFinite(value) && /StreamThread-\d+-consumer$/.test(labels.client_id)) {
      const byPartition = lag.get(labels.topic) ?? new Map();
      byPartition.set(labels.partition, value);
      lag.set(labels.topic, byPartition);
    }
  }
  return lag;
}

function articlesOf(metrics) {
  return [...sumsBy(metrics, 'kafka_stream_topic_records_consumed_total', 'topic')]
    .filter(([topic]) => topic.endsWith('articles.raw')).reduce((sum, [, value]) => sum + value, 0);
}

function ratesOf(reading, before, name, labelName) {
  return before ? rates(sumsBy(before.metrics, name, labelName), sumsBy(reading.metrics, name, labelName), (reading.at - before.at) / 1000) : new Map();
}

function rate(value) {
  return value === undefined ? '…' : amount(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}

/** What tells threads of one application apart. */
function short(thread) {
  return thread.replace(/^.*-(StreamThread-\d+)$/, '$1');
}

// Counts over time, as bars that lead to what they count.

import { svg } from './dom.js';
import { day, number } from './words.js';

const HEIGHT = 150;
const LEFT = 30;
const BOTTOM = 20;
const TOP = 8;
const DAY = 24 * 3600 * 1000;
/** From the finest to the coarsest; the first that needs few enough bars is taken. */
const STEPS = [
  { name: 'day', start: date => date, next: date => new Date(+date + DAY) },
  { name: 'week', start: date => new Date(+date - ((date.getUTCDay() + 6) % 7) * DAY), next: date => new Date(+date + 7 * DAY) },
  { name: 'month', start: date => month(date, 0), next: date => month(date, 1) },
  { name: 'year', start: date => new Date(Date.UTC(date.getUTCFullYear())), next: date => new Date(Date.UTC(date.getUTCFullYear() + 1)) },
];
const MOST_BARS = 60;
const FEWEST_BARS = 14;

function month(date, later) {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later));
}

/** Numbers by day (`2026-03-02`) put together into bars: each with its beginning, its end (not in it any more) and its count. */
export function bars(byDay) {
  const days = Object.keys(byDay).sort();
  if (days.length === 0) {
    return { step: 'day', bars: [] };
  }
  const [first, last] = [new Date(days[0]), new Date(days.at(-1))];
  const step = STEPS.find(one => (last - one.start(first)) / (one.next(one.start(first)) - one.start(first)) < MOST_BARS) ?? STEPS.at(-1);
  const all = [];
  for (let from = step.start(first); from <= last || all.length < FEWEST_BARS; from = step.next(from)) {
    all.push({ from, to: step.next(from), count: 0 });
  }
  let at = 0;
  for (const key of days) {
    while (all[at].to <= new Date(key)) {
      at++;
    }
    all[at].count += byDay[key];
  }
  return { step: step.name, bars: all };
}

/** The plot, as wide as it is told; `href` makes a bar's address from its first day and the first one after it. */
export function plot(byDay, width, href) {
  const { step, bars: all } = bars(byDay);
  const most = Math.max(1, ...all.map(bar => bar.count));
  const room = { width: width - LEFT, height: HEIGHT - TOP - BOTTOM };
  const each = room.width / Math.max(1, all.length);
  const y = count => TOP + room.height * (1 - count / most);
  const lines = [...new Set([0, Math.round(most / 2), most])];
  const labels = all.filter((bar, at) => at % Math.max(1, Math.ceil(100 / each)) === 0 && LEFT + at * each < width - 80);
  return svg(
    'svg', { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, class: 'plot', role: 'group', 'aria-label': `Deals by ${step} of their first report` },
    lines.map(count => svg('g', { 'aria-hidden': 'true' },
      svg('line', { x1: LEFT, x2: width, y1: y(count), y2: y(count) }), svg('text', { x: LEFT - 6, y: y(count) + 4, 'text-anchor': 'end' }, String(count)))),
    labels.map(bar => svg('text', { x: LEFT + all.indexOf(bar) * each, y: HEIGHT - 4, 'aria-hidden': 'true' }, day(bar.from))),
    all.map((bar, at) => bar.count === 0 ? null : svg(
      'a', { href: href(iso(bar.from), iso(bar.to)), 'aria-label': `${step === 'day' ? '' : `${step} from `}${day(bar.from)}: ${number(bar.count, 'deal')}` },
      svg('title', {}, `${step === 'day' ? '' : `${step} from `}${day(bar.from)}: ${number(bar.count, 'deal')}`),
      svg('rect', { x: LEFT + at * each + Math.min(1, each / 8), y: y(bar.count), width: Math.max(1, Math.min(each * .75, 40)), height: TOP + room.height - y(bar.count) }))));
}

function iso(date) {
  return date.toISOString().slice(0, 10);
}

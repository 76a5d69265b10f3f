// Prometheus' text format, as far as this page needs it.

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)/;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** Samples by the name of their metric; each has `labels` and a `value`, which may be NaN. */
export function samples(text) {
  const all = new Map();
  for (const line of text.split('\n')) {
    const found = line.startsWith('#') ? null : SAMPLE.exec(line);
    if (found) {
      const [, name, labels = '', value] = found;
      const sample = { labels: Object.fromEntries([...labels.matchAll(LABEL)].map(([, key, text_]) => [key, text_])), value: Number(value) };
      all.has(name) ? all.get(name).push(sample) : all.set(name, [sample]);
    }
  }
  return all;
}

/** The sums of a metric's samples by one of their labels; what is not a number counts nothing. */
export function sumsBy(all, name, labelName) {
  const sums = new Map();
  for (const { labels, value } of all.get(name) ?? []) {
    if (Number.isFinite(value)) {
      sums.set(labels[labelName], (sums.get(labels[labelName]) ?? 0) + value);
    }
  }
  return sums;
}

/** The one value of a metric without labels; undefined when there is none. */
export function valueOf(all, name) {
  return all.get(name)?.[0]?.value;
}

/** How fast counters grew between two readings, a second; nothing for those that began anew. */
export function rates(before, now, seconds) {
  return new Map([...now].filter(([key, value]) => before.has(key) && value >= before.get(key))
    .map(([key, value]) => [key, (value - before.get(key)) / seconds]));
}

// How things are written.

const AMOUNT = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC',
});

export const TYPES = [
  'ACQUISITION', 'MERGER', 'ASSET_SALE', 'STAKE', 'FUNDING', 'JOINT_VENTURE', 'PARTNERSHIP', 'LICENSING', 'IP_TRANSFER', 'SUPPLY', 'UNKNOWN',
];
export const STATUSES = ['RUMOURED', 'ANNOUNCED', 'COMPLETED', 'TERMINATED', 'UNKNOWN'];
/** Deals of these are counted. */
export const COUNTED = 'ANNOUNCED,COMPLETED';

/** A symbol as people write it: JOINT_VENTURE is Joint venture. */
export function label(symbol) {
  if (symbol === 'IP_TRANSFER') {
    return 'IP transfer';
  }
  const words = String(symbol).replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A number with its noun: 1 article, 2 articles. */
export function number(count, one, many = one + 's') {
  return AMOUNT.format(count) + ' ' + (count === 1 ? one : many);
}

export function amount(count) {
  return AMOUNT.format(count);
}

/** Money in short: $4.1B; the full amount when asked. */
export function money(value, inFull = false) {
  if (!value) {
    return '';
  }
  const form = inFull ? { maximumFractionDigits: 2 } : { notation: 'compact', maximumFractionDigits: 2 };
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency: value.currency, minimumFractionDigits: 0, ...form }).format(value.amount);
  } catch {
    return new Intl.NumberFormat('en', form).format(value.amount) + ' ' + (value.currency ?? '');
  }
}

export function day(moment) {
  return DAY.format(new Date(moment));
}

export function moment(time) {
  return MOMENT.format(new Date(time)) + ' UTC';
}

/** How long ago, in one unit; the day when it is more than a month. */
export function age(time, now = Date.now()) {
  const minutes = Math.round((now - new Date(time)) / 60000);
  if (minutes < 1) {
    return 'now';
  }
  if (minutes < 60) {
    return minutes + ' min';
  }
  if (minutes < 48 * 60) {
    return Math.round(minutes / 60) + ' h';
  }
  return minutes < 31 * 24 * 60 ? Math.round(minutes / (24 * 60)) + ' d' : day(time);
}

/** How alike two texts are, by what measure. */
export function likeness(decision) {
  switch (decision.measure) {
    case 'IDENTICAL': return 'the same text, word for word';
    case 'JACCARD': return percent(decision.similarity) + ' of all word sequences are in both';
    case 'CONTAINMENT': return percent(decision.similarity) + ' of the shorter text is in the other';
    default: return '';
  }
}

export function percent(share) {
  return Math.round(share * 100) + ' %';
}

/** What a sentence proves: value, or type, status and party with a symbol or an id, for which names has a name. */
export function proved(proves, names = new Map()) {
  const colon = proves.indexOf(':');
  if (colon < 0) {
    return label(proves);
  }
  const kind = proves.slice(0, colon);
  const rest = proves.slice(colon + 1);
  return kind === 'party' ? 'Party: ' + (names.get(rest) ?? rest) : label(kind) + ': ' + label(rest);
}

// Tables, lists of filters and what is said around them.

import { el, unseen } from './dom.js';

/**
 * A table. Roles are written out, because a narrow screen lays the rows out as blocks, which takes the meaning of the elements away.
 * `columns` have a `title`, and may have a `class` and a `sort` (`ascending`, `descending`) or `onsort`.
 */
export function table(caption, columns, rows) {
  const head = columns.map(column => el(
    'th', { scope: 'col', role: 'columnheader', class: column.class, 'aria-sort': column.sort },
    column.onsort ? el('button', { type: 'button', onclick: column.onsort }, column.title) : column.title));
  return el(
    'table', { role: 'table' },
    el('caption', {}, caption),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, head)),
    el('tbody', { role: 'rowgroup' }, rows));
}

/** A row of a table; `cells` are contents in the order of the columns. */
export function row(columns, cells, attributes = {}) {
  return el('tr', { role: 'row', ...attributes }, cells.map((cell, at) => el(
    'td', { role: 'cell', class: columns[at].class, 'data-title': columns[at].title }, cell)));
}

/** A menu of boxes to tick. `changed` gets the symbols that are ticked. */
export function choices(title, symbols, chosen, label, changed) {
  const summary = el('summary', {}, '');
  const boxes = symbols.map(symbol => el('input', { type: 'checkbox', value: symbol, onchange: change }));
  boxes.forEach(box => {
    box.checked = chosen.includes(box.value);
  });
  function ticked() {
    return boxes.filter(box => box.checked).map(box => box.value);
  }
  function tell() {
    summary.textContent = `${title}: ${ticked().map(label).join(', ') || 'all'}`;
  }
  function change() {
    tell();
    changed(ticked());
  }
  tell();
  const menu = el(
    'details', { class: 'menu', name: 'menu' }, summary,
    el('fieldset', {}, el('legend', { class: 'unseen' }, title), boxes.map(box => el('label', {}, box, ' ', label(box.value)))));
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.open) {
      event.preventDefault();
      menu.open = false;
      summary.focus();
    }
  });
  menu.addEventListener('focusout', event => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });
  return menu;
}

/** A selection of one. */
export function choice(title, options, chosen, changed) {
  const select = el(
    'select', { onchange: () => changed(select.value) },
    options.map(([value, text]) => el('option', { value, selected: value === chosen }, text)));
  return el('label', { class: 'choice' }, unseen(title), select);
}

/** What is missing from an answer of which a part could not be read; nothing when all of it is there. */
export function partial(answer) {
  if (!answer.partial) {
    return null;
  }
  const failures = (answer.failures ?? []).map(failure => `${failure.instance}: ${failure.problem}`).join('; ');
  const partitions = (answer.missingPartitions ?? []).join(', ');
  return el(
    'p', { class: 'partial', role: 'status' },
    el('strong', {}, 'Only a part. '),
    partitions ? `Partitions ${partitions} could not be read. ` : '',
    failures ? `${failures}. ` : '',
    'Something may be missing here until all instances answer; ', el('a', { href: 'pipeline' }, 'the pipeline'), ' says more.');
}

/** An empty list, and what to do about it. */
export function empty(title, ...advice) {
  return el('div', { class: 'empty' }, el('p', {}, el('strong', {}, title)), el('p', {}, ...advice));
}

// Elements. Nothing on this page makes HTML of text: text becomes text nodes, whatever it holds.

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element. A function among the attributes is a listener (`onclick`); null, undefined and false leave an attribute out. */
export function el(name, attributes, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function svg(name, attributes, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link to somebody else's page, when its address is one that may be followed; else the text alone. */
export function outward(address, ...children) {
  return isWeb(address)
    ? el('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, ...children, unseen(' (opens another site)'))
    : el('span', {}, ...children);
}

function isWeb(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** Text for those who listen. */
export function unseen(text) {
  return el('span', { class: 'unseen' }, text);
}

/** Copies a text, or selects it in an element where the browser keeps the clipboard shut (plain HTTP). */
export async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(shown);
    return false;
  }
}

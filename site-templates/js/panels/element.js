// @ts-check

/** @typedef {Node | string | null | readonly (Node | string | null)[]} Child */

/**
 * Makes an element. `on…` attributes are listeners, `true` is an empty attribute, null or false leaves it out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | null | ((event: any) => void)>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.flat().filter((child) => child !== null));
  return made;
}

/**
 * An element of the page's template.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id} is not in the page`);
  return found;
}

/** Turns trusted SVG text of our own charts into an element. @param {string} svg @returns {Element} */
export function fromSvg(svg) {
  const template = document.createElement('template');
  template.innerHTML = svg;
  const made = template.content.firstElementChild;
  if (made === null) throw new Error('empty SVG');
  return made;
}

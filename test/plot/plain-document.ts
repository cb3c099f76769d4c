/** An element that keeps what is done to it, in the order in which it is done. */
class PlainElement {
  readonly nodeType = 1;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly ownerDocument: object;
  readonly style: object = { setProperty: () => {}, removeProperty: () => {} };
  readonly childNodes: (PlainElement | PlainText)[] = [];
  readonly nodeValue = null;
  readonly #attributes = new Map<string, string>();

  constructor(owner: object, namespace: string, name: string) {
    this.ownerDocument = owner;
    this.namespaceURI = namespace;
    this.localName = name;
  }
  get attributes(): readonly { readonly name: string; readonly value: string }[] {
    return [...this.#attributes].map(([name, value]) => ({ name, value }));
  }
  get children(): readonly PlainElement[] {
    return this.childNodes.filter((child) => child instanceof PlainElement);
  }
  get firstChild(): PlainElement | PlainText | null {
    return this.childNodes[0] ?? null;
  }
  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join("");
  }
  set textContent(text: string) {
    this.childNodes.splice(0, this.childNodes.length, new PlainText(text));
  }
  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }
  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }
  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }
  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }
  appendChild<Child extends PlainElement | PlainText>(child: Child): Child {
    this.childNodes.push(child);
    return child;
  }
  append(...children: readonly (PlainElement | PlainText | string)[]): void {
    for (const child of children) this.appendChild(typeof child === "string" ? new PlainText(child) : child);
  }
  insertBefore<Child extends PlainElement | PlainText>(child: Child, before: PlainElement | PlainText | null): Child {
    const place = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(place < 0 ? this.childNodes.length : place, 0, child);
    return child;
  }
  querySelectorAll(): readonly never[] {
    return [];
  }
}

class PlainText {
  readonly nodeType = 3;
  readonly localName = "";
  readonly attributes: readonly never[] = [];
  readonly childNodes: readonly never[] = [];
  readonly nodeValue: string;

  constructor(text: string) {
    this.nodeValue = text;
  }
  get textContent(): string {
    return this.nodeValue;
  }
}

/** A document that can do as little as Plot asks for, written by hand: no DOM that another picture is drawn with. */
export function plainDocument(): {
  documentElement: object;
  createElementNS(namespace: string, name: string): PlainElement;
} {
  const made = {
    documentElement: {} as object,
    createElementNS: (namespace: string, name: string): PlainElement => new PlainElement(made, namespace, name),
    createElement: (name: string): PlainElement => new PlainElement(made, "http://www.w3.org/1999/xhtml", name),
    createTextNode: (text: string): PlainText => new PlainText(text),
  };
  made.documentElement = made.createElement("html");
  return made;
}

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const TOKEN = /<\?xml[^>]*\?>|<(\/)?([A-Za-z][\w-]*)((?:\s+[\w-]+="[^"<]*")*)\s*(\/)?>|([^<]+)/y;

/** Reads XML as strictly as we need it: throws at whatever is not well-formed. */
export function readXml(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (!match) throw new Error(`not well-formed at ${at}: ${JSON.stringify(xml.slice(at, at + 40))}`);
    const [, closing, name, attributes = "", selfClosing, text] = match;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += decoded(text);
    else if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (name) {
      const element = { name, attributes: attributesOf(attributes), children: [], text: "" };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error("not closed, or more than one root");
  return top.children[0]!;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decoded(value ?? "")]),
  );
}

function decoded(text: string): string {
  const bare = text.replace(/&#\d+;/g, "");
  if (/[&\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(bare)) {
    throw new Error(`not allowed in XML: ${JSON.stringify(text)}`);
  }
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Random damage to texts, the same for the same seed. */

/** mulberry32: small, quick and good enough to break files with. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SCRAPS = [
  ..."\"'{}[]:,\\/$%<>#@_-\n\r\t\0 \uFEFF\uFFFC\u2028",
  ..."\ud800 \udc00 \r\n // /* */ {{ }} {% %} {# #} ${ ${{ }} %{ <% %> __ $( <A_B> {{x}} ${x} $X null true 1e999 -0".split(
    " ",
  ),
  "\\u12",
  "\\ud800",
  "99999999999999999999999999",
  '"__proto__": {"a": 1},',
  '"constructor": 1,',
  '"family": [],',
  '"containerDefinitions": {},',
  '"containerDefinitions": [[null, 1, "x", {}]],',
  '"taskDefinition": {"containerDefinitions": []},',
  '"cpu": "256",',
  '"networkMode": "awsvpc",',
  '"requiresCompatibilities": ["FARGATE"],',
  '"dependsOn": [{"containerName": "x"}, {}, 1],',
  '"portMappings": [{"containerPort": 1e9, "hostPort": -1}, null],',
  '"revision": 1,',
  "// taskdef-disable-next-line unknown-field\n",
  "/* taskdef-disable-next-line */",
];

/** One to four damages. */
export function mutate(text: string, others: readonly string[], random: () => number): string {
  let damaged = text;
  for (let i = 1 + Math.floor(random() * 4); i > 0; i--) {
    const damage = DAMAGES[Math.floor(random() * DAMAGES.length)] ?? truncate;
    damaged = damage(damaged, random, others);
  }
  return damaged;
}

type Damage = (text: string, random: () => number, others: readonly string[]) => string;

const truncate: Damage = (text, random) => {
  const at = Math.floor(random() * text.length);
  return random() < 0.5 ? text.slice(0, at) : text.slice(at);
};

const remove: Damage = (text, random) => {
  const [start, end] = chunk(text, random);
  return text.slice(0, start) + text.slice(end);
};

const duplicate: Damage = (text, random) => {
  const [start, end] = chunk(text, random);
  return text.slice(0, end) + text.slice(start);
};

const swap: Damage = (text, random) => {
  const [a, b, c, d] = [...chunk(text, random), ...chunk(text, random)].sort((x, y) => x - y) as [
    number,
    number,
    number,
    number,
  ];
  return text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d);
};

const insert: Damage = (text, random) => put(text, Math.floor(random() * (text.length + 1)), scrap(random));

/** Behind a bracket or comma a scrap is more often JSON. */
const insertMember: Damage = (text, random) => {
  const from = Math.floor(random() * text.length);
  const gap = text.slice(from).search(/[{[,]/);
  return put(text, from + gap + 1, scrap(random));
};

const splice: Damage = (text, random, others) => {
  const other = others[Math.floor(random() * others.length)] ?? "";
  const [start, end] = chunk(other, random);
  const at = Math.floor(random() * text.length);
  return put(text, at, other.slice(start, end));
};

const nest: Damage = (text, random) => {
  const depth = [10, 150, 250, 12_000][Math.floor(random() * 4)] ?? 10;
  const [open, close] = random() < 0.5 ? ["[", "]"] : ['{"a":', "}"];
  const at = Math.floor(random() * text.length);
  return put(text, at, `${open.repeat(depth)}1${random() < 0.7 ? close.repeat(depth) : ""}`);
};

const number: Damage = (text, random) => {
  const values = ["1e400", "-1", "0", "0.5", "65536", "9".repeat(400), "1e-7", "007", "NaN", "0x10"];
  return replaceOne(text, /\d+/g, values[Math.floor(random() * values.length)] ?? "0", random);
};

const value: Damage = (text, random) => {
  const values = [
    "null",
    "[]",
    "{}",
    '""',
    "true",
    '"${X}"',
    "${X}",
    '"\\ud800"',
    '"__proto__"',
    "[null]",
    "[{}]",
    "12",
  ];
  return replaceOne(text, /"[^"\n]*"(?!\s*:)/g, values[Math.floor(random() * values.length)] ?? "0", random);
};

const bytes: Damage = (text, random) => {
  const noise = Uint8Array.from({ length: 1 + Math.floor(random() * 20) }, () => Math.floor(random() * 256));
  const decoded = Buffer.from(noise).toString(random() < 0.5 ? "latin1" : "utf8");
  const at = Math.floor(random() * text.length);
  return put(text, at, decoded);
};

const lineBreaks: Damage = (text, random) =>
  text.replaceAll(/\r\n|\r|\n/g, ["\n", "\r\n", "\r", " "][Math.floor(random() * 4)] ?? "\n");

const DAMAGES = [
  truncate,
  remove,
  duplicate,
  swap,
  insert,
  insert,
  insertMember,
  splice,
  nest,
  number,
  value,
  value,
  bytes,
  lineBreaks,
];

function chunk(text: string, random: () => number): [number, number] {
  const start = Math.floor(random() * text.length);
  const longest = random() < 0.7 ? 40 : text.length;
  return [start, Math.min(text.length, start + Math.floor(random() * longest))];
}

function scrap(random: () => number): string {
  const text = SCRAPS[Math.floor(random() * SCRAPS.length)] ?? "";
  return text.repeat(random() < 0.95 ? 1 : 300);
}

function put(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

function replaceOne(text: string, what: RegExp, by: string, random: () => number): string {
  const matches = [...text.matchAll(what)];
  const match = matches[Math.floor(random() * matches.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}

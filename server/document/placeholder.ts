/**
 * What people write in a task definition where a value is filled in later, and which part of a string it is.
 * Knowing this is what keeps the rules silent on other people's templates (design: "Unknown is a value").
 */

/** Stands in for each unknown part of a partly known string; no valid ECS value contains it. */
export const HOLE = "\uFFFC";

const UNDERSCORED = "__[A-Za-z0-9](?:[A-Za-z0-9-]|_(?!_)){0,300}__";
// One alternative a syntax. None of them can backtrack badly: each is a fixed opener, a bounded class and a closer.
// The bounds keep a text of nothing but openers from being read to its end from each of them.
const SYNTAXES = [
  String.raw`\$\{\{[^}]{0,300}\}\}`, // ${{ github.sha }}
  String.raw`\$\{(?:[^{}]|\{[^{}]{0,300}\}){0,300}\}`, // ${TAG}, Terraform, shell
  String.raw`%\{[^}]{0,300}\}`, // Terraform directive
  String.raw`\{\{\{[^{}]{0,300}\}\}\}`, // {{{ MUSTACHE }}}
  String.raw`\{\{(?:[^{}]|\}(?!\})|\{(?!\{)){0,300}\}\}`, // {{ must_env \`X\` }}, Jinja, Mustache
  String.raw`\{%(?:[^%{]|%(?!\})|\{(?!%)){0,300}%\}`, // {% if %}
  String.raw`\$\([A-Za-z_][\w.]*\)`, // $(IMAGE), Azure pipelines
  String.raw`\$[A-Za-z_]\w*`, // $IMAGE
  String.raw`<%[^%]{0,300}%>`, // <%= erb %>
  String.raw`<[A-Za-z_][\w .:/-]{0,300}>`, // <IMAGE1_NAME>
  String.raw`%[A-Za-z_]\w*%`, // %IMAGE%
  String.raw`(?<![A-Za-z0-9])${UNDERSCORED}|${UNDERSCORED}(?![A-Za-z0-9])`, // __TAG__, but not APP__DB__HOST
  String.raw`#\{[^}]{0,300}\}#?`, // #{IMAGE}#
  "@[A-Z][A-Z0-9_]*@", // @IMAGE@
  String.raw`\{[A-Za-z][A-Za-z0-9_. -]*\}`, // {INSERT account}, {your-id}
  String.raw`\[[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)+\]`, // [ACCOUNT_ID]
  String.raw`\b(?:YOUR|MY|REPLACE|CHANGE|INSERT|ENTER)(?:[_-][A-Za-z0-9]+)+`, // YOUR_ACCOUNT_ID, CHANGE_ME
  String.raw`\b(?:your|replace|insert)-[a-z-]*(?:id|name|here|me|arn|account|region)\b`, // your-account-id
  String.raw`\b[A-Z0-9_]*PLACEHOLDER[A-Z0-9_]*\b`, // IMAGE_PLACEHOLDER
  String.raw`\bCHANGEME\b|\bTODO\b|\bXXXX+\b|\bxxxx+\b`,
];
const ANY = new RegExp(SYNTAXES.join("|"), "g");
const MAY_HAVE_ONE = /[<$%{_@#[]|YOUR|MY|REPLACE|CHANGE|INSERT|ENTER|your-|replace-|insert-|PLACEHOLDER|TODO|XXXX|xxxx/;

/** Words that stand for an account or a region inside an ARN or an ECR address. */
const WORD =
  /^(?=.*[A-Za-z])(?:[A-Z][A-Z0-9_-]*|x+|(?:aws|your|my)?[_-]?account(?:[_-]?(?:id|number))?|(?:aws[_-]?)?region)$/;
const ECR_HOST = /([A-Za-z0-9_-]+)(\.dkr\.ecr\.)([A-Za-z0-9_-]+)(?=\.)/;

/** Fields in which a lone upper-case word (`IMAGE`, `TASK_CPU`) is something sed will replace, never a value. */
const BARE_WORD_FIELDS = new Set(["image", "family", "executionRoleArn", "taskRoleArn", "cpu", "memory", "valueFrom"]);
const BARE_WORD = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/**
 * The string with every unknown part replaced by {@link HOLE}, or the same string when all of it is known.
 * @param field the name of the field the string stands in, for the words that only there are placeholders
 */
export function withHoles(value: string, field: string | number | undefined): string {
  if (typeof field === "string" && BARE_WORD_FIELDS.has(field) && BARE_WORD.test(value)) return HOLE;
  const marked = MAY_HAVE_ONE.test(value) ? value.replace(ANY, HOLE) : value;
  if (marked.startsWith("arn:")) return arnWithHoles(marked);
  return marked.includes(".dkr.ecr.") ? ecrWithHoles(marked) : marked;
}

function arnWithHoles(arn: string): string {
  const parts = arn.split(":");
  return parts.map((part, i) => ((i === 3 || i === 4 || i >= 5) && isWord(part, i) ? HOLE : part)).join(":");
}

// Behind the account the resource begins; there only a whole upper-case part is taken for a placeholder.
function isWord(part: string, index: number): boolean {
  return index <= 4 ? WORD.test(part) : BARE_WORD.test(part) && part.includes("_");
}

function ecrWithHoles(image: string): string {
  return image.replace(ECR_HOST, (_, account: string, middle: string, region: string) => {
    const known = (part: string) => (WORD.test(part) ? HOLE : part);
    return known(account) + middle + known(region);
  });
}

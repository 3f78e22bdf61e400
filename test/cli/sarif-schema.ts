import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";

const OFFICIAL = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
const CHARACTER = "[\\w.~!$&'()*+,;=:@/?#\\[\\]-]|%[0-9A-Fa-f]{2}";

/** OASIS's own schema of SARIF 2.1.0, as a Microsoft package ships it. */
export function sarifValidator(): ValidateFunction {
  // Draft 04 calls it `id`; apart from that the schema means the same to a reader of draft 07.
  const { id: _id, $schema: _draft, ...schema } = createRequire(import.meta.url)(OFFICIAL) as Record<string, unknown>;
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  ajv.addFormat("uri", new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:(?:${CHARACTER})*$`));
  ajv.addFormat("uri-reference", new RegExp(`^(?:${CHARACTER})*$`));
  ajv.addFormat("date-time", true);
  return ajv.compile(schema);
}

import type { Field } from "../document/field.ts";

/** One fault against the JSON schema, in terms of the document; the rules of the same names put it into words. */
export type SchemaProblem =
  | {
      kind: "unknown-field";
      at: Field;
      /** The name that was probably meant. */
      suggestion: string | undefined;
      /** Why that one: surely a slip of the pen, perhaps one, or what Kubernetes or Compose call it. */
      because: "slip" | "similar" | "foreign";
      allowed: readonly string[];
    }
  | { kind: "missing-field"; at: Field }
  | { kind: "wrong-type"; at: Field; expected: JsonType; converted: unknown }
  | { kind: "invalid-value"; at: Field; allowed: readonly string[]; suggestion: string | undefined }
  | { kind: "out-of-range"; at: Field; limit: string }
  | { kind: "malformed"; at: Field; pattern: string };

export type JsonType = "string" | "integer" | "number" | "boolean" | "object" | "array";

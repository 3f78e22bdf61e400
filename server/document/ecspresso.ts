/**
 * True for a text that ecspresso reads; its template functions tell. It takes the wrapped form of DescribeTaskDefinition
 * as well, ignores what only that answers, and leaves out what is null, an empty list or an empty word of an enum.
 */
export function isOfEcspresso(text: string): boolean {
  return /\{\{-?\s*(?:must_env|env|tfstatef?|ssm|cfn_output|secretsmanager_arn)\s/.test(text);
}

/**
 * What ECS asks of the tags of a task definition. How many, and how long they may be, the schema says.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
 */

/** True for a key or a value that begins as AWS's own tags do, in whatever case. */
export function isReservedTag(text: string): boolean {
  return /^aws:/i.test(text);
}

/** The first character that ECS does not take in a key or a value. */
export function forbiddenInTag(text: string): string | undefined {
  return /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u.exec(text)?.[0];
}

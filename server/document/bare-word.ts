/** True for a lone upper-case word (`ENV_FILE_ARN`), which a script replaces before the file is registered. */
export function isBareWord(text: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(text);
}

/**
 * Returns the identifier of a wire's item without its version, by which all versions of it are known.
 * @example wireId("urn:newsml:nta.example:20231109:harbour:3N", "3") // "urn:newsml:nta.example:20231109:harbour"
 */
export function wireId(id: string, version?: string | undefined): string {
  const plain = id.trim();
  const urn = /^(urn:newsml:[^:]+:\d{8}(?:T\d{6}(?:Z|[+-]\d{4})?)?:[^:]+):\d+[NUA]?$/i.exec(plain)?.[1];
  if (urn !== undefined) return urn;
  const ending = /(?:[?&;#]|[:/])(?:v|ver|version)[=:/]?(\d+)\/?$/i.exec(plain);
  if (ending && (version === undefined || ending[1] === version)) return plain.slice(0, ending.index);
  return plain;
}

/**
 * Returns true if a version comes after another. Numbers are compared as numbers, times with an offset as times,
 * and other versions as texts. Undefined counts as the first version of all.
 */
export function isLaterVersion(version: string | undefined, than: string | undefined): boolean {
  if (version === undefined || than === undefined) return version !== undefined && version !== than;
  const [time, other] = [version, than].map((text) => (zonedTime.test(text) ? Date.parse(text) : Number.NaN));
  if (time !== undefined && other !== undefined && time - other !== 0 && !Number.isNaN(time - other))
    return time > other;
  return collator.compare(version, than) > 0;
}

const zonedTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

const collator = new Intl.Collator("en", { numeric: true });

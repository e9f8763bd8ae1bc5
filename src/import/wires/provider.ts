import type { ImportContext } from "../import-format.ts";

/** Who sends a wire. */
export interface WireProvider {
  /** As readers know it. */
  readonly name: string;
  /** The IANA name of the time zone in which it writes times without an offset. */
  readonly timeZone: string;
  /** True if `import.yaml` does not name that zone. */
  readonly isZoneGuessed: boolean;
}

/**
 * Returns the provider of an item by the first of its names that says something. What the publication says of it in
 * `import.yaml` rules; without that its times are taken for those of the publication.
 */
export function wireProvider(
  names: readonly (string | undefined)[],
  { providers, timeZone }: Pick<ImportContext, "providers" | "timeZone">,
): WireProvider {
  const name = names.map((name) => name?.trim() ?? "").find((name) => name !== "") ?? "";
  const known = names
    .map((name) => providers.get(name?.trim().toLowerCase() ?? ""))
    .find((settings) => settings !== undefined);
  return {
    name: known?.name ?? name,
    timeZone: known?.timeZone ?? timeZone,
    isZoneGuessed: known?.timeZone === undefined,
  };
}

/**
 * Returns the host that stands in an identifier, to know a provider by.
 * @example hostIn("urn:newsml:nta.example:20231109:harbour") // "nta.example"
 */
export function hostIn(id: string): string | undefined {
  return /^(?:urn:newsml:|tag:|https?:\/\/)(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[:/,]|$)/i.exec(
    id.trim(),
  )?.[1];
}

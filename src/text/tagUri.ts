/**
 * A permanent name that is no address, so that it outlives a move to another host. `day` is one on which the host
 * belonged to the publication; for things that have no day of their own a fixed year stands in.
 * https://www.rfc-editor.org/rfc/rfc4151#section-2.1
 * @example tagUri("example.org", "harbour-reopens", "2023-11-09") // "tag:example.org,2023-11-09:harbour-reopens"
 */
export const tagUri = (host: string, name: string, day = "2026"): string => `tag:${host},${day}:${name}`;

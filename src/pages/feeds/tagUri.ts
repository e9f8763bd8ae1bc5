import type { Publication } from "../../model/publication.ts";

/** A tag URI names a day on which its host belonged to the one who made it. Where none is told, this year stands in. */
const year = "2026";

/**
 * A permanent name that is no address, so that it outlives a move to another host.
 * https://www.rfc-editor.org/rfc/rfc4151#section-2.1
 * @example tagUri("/world/", { idAuthority: "example.org" }) // "tag:example.org,2026:/world/"
 */
export const tagUri = (name: string, { idAuthority }: Pick<Publication, "idAuthority">): string =>
  `tag:${idAuthority.includes(",") ? idAuthority : `${idAuthority},${year}`}:${name}`;

import type { AuthorFields } from "./authorFields.ts";
import type { Body } from "./body.ts";
import type { Picture } from "./picture.ts";

export interface Author {
  /** The file that describes it, for messages. */
  readonly file: string;
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** As it is written, by which search and history know it; silent where it is shown so. */
  readonly written?: string | undefined;
  readonly role?: string | undefined;
  readonly description?: string | undefined;
  readonly email?: string | undefined;
  readonly links: NonNullable<AuthorFields["links"]>;
  readonly picture?: Picture | undefined;
  readonly body: Body;
  /** Stands for all that the file says: equal digests, equal records. */
  readonly digest: string;
}

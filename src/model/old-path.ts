import { composed, isDeviceName } from "../lib/names.ts";

/**
 * Returns the error of an old path, as the rest of a sentence, or undefined if a page can be written there.
 * Editors may write it as browsers show it or as they copy it: /a b/ or /a%20b/.
 * @example oldPathError("/a:b/") // "holds :, which no folder on Windows can have in its name. …"
 */
export function oldPathError(typed: string): string | undefined {
  if (Buffer.byteLength(typed) > maxBytes)
    return `is longer than ${maxBytes.toLocaleString("en")} bytes, and no file can have such a name. ${hostHint}`;
  if (/[?#]/.test(typed) && isPath(typed.replace(/[?#].*$/s, "")))
    return "holds ? or #, and hosts can forward a path alone. Write what stands before it, or remove it.";
  if (/%(?:2f|5c)/i.test(typed)) return "holds %2F or %5C. Write a plain slash instead, or remove it.";
  const path = decodedPath(typed);
  if (path === undefined) return "holds a % that stands for no character. Write %25 for the sign itself.";
  const sign = /^\//.test(path) ? /[*|:"<>\\?#]/.exec(path)?.[0] : undefined;
  if (sign !== undefined)
    return `holds ${sign}, which no folder on Windows can have in its name. ${hostHint}`;
  if (path.split("/").some((part) => Buffer.byteLength(part) > maxPartBytes))
    return `has a part of more than ${maxPartBytes} bytes between its slashes, and no file can have such a name. ${hostHint}`;
  if (!isPath(path)) return notAPath;
  if (hostFile.test(path))
    return "is where a host or an advertiser looks for what they are told, so that no page can stand there. Remove it.";
  const parts = path.split("/");
  // Windows reserves device names with an ending too.
  const device = parts.find(isDeviceName);
  if (device !== undefined)
    return `holds ${device}, a name that Windows keeps for a device, so that no folder can have it. ${hostHint}`;
  return parts.some((part) => /[. ]$/.test(part))
    ? "has a part that ends in a dot or a space, which no folder on Windows can. Write it without, or remove it."
    : undefined;
}

/** The limit of a whole path, in bytes. File systems allow a little more, and the path of the output folder needs some of it. */
const maxBytes = 1000;

const hostHint = "Remove it; the rules of your host may be able to forward it.";

/** The limit of each part of a path, in bytes. */
const maxPartBytes = 200;

/** Files in the root that configure hosts or name sellers of advertisements. */
const hostFile =
  /^\/(?:_headers|_redirects|_routes\.json|_worker\.js|cname|web\.config|(?:netlify|wrangler)\.toml|(?:vercel|firebase|staticwebapp\.config)\.json|(?:app-)?ads\.txt|(?:crossdomain|clientaccesspolicy)\.xml)(?:\/|$)/i;

/** The message about a text that is no path at all. */
export const notAPath = "is not a path on this site. Write it like /2021/old-address/.";

/**
 * Returns an old path as hosts look it up: decoded, and composed by Unicode (NFC). Returns
 * undefined if its percent-encoding is malformed.
 * @example decodedPath("/fa%CC%88hre/") // "/fähre/"
 */
export function decodedPath(typed: string): string | undefined {
  try {
    return composed(decodeURIComponent(typed));
  } catch {
    return undefined;
  }
}

/** Returns true for a path, with or without spaces in its parts. */
export function isPath(path: string): boolean {
  return isOldPath(path.replaceAll(" ", "-"));
}

/** Returns true for the path of a page that may once have existed on this site. */
export function isOldPath(text: string): boolean {
  return (
    /^\/(?!\/)[^\s?#"<>\\\p{Cc}]*$/u.test(text) &&
    !/\/\/|\/\.(?!well-known(?:\/|$))/.test(text) &&
    text.split("/").every((part) => Buffer.byteLength(part) <= maxPartBytes)
  );
}

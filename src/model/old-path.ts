import { composed, isDeviceName } from "../lib/names.ts";

/** In bytes. File systems hold a little more, of which the folder of the site needs some. */
const longest = 1000;

const hostsRules = "Remove it; the rules of your host may be able to forward it.";

const longestPart = 200;

/** Files at the root that hosts take for their settings, and those that say who may sell advertisements. */
const hostsFile =
  /^\/(?:_headers|_redirects|_routes\.json|_worker\.js|cname|web\.config|(?:netlify|wrangler)\.toml|(?:vercel|firebase|staticwebapp\.config)\.json|(?:app-)?ads\.txt|(?:crossdomain|clientaccesspolicy)\.xml)(?:\/|$)/i;

/**
 * What is wrong with a former address, for the editor who wrote it; undefined where a page can be made there. It may be
 * written as browsers show it or as they copy it: /a b/ or /a%20b/.
 * @example oldPathError("/a:b/") // "holds :, which no folder on Windows can have in its name. …"
 */
export function oldPathError(typed: string): string | undefined {
  if (Buffer.byteLength(typed) > longest)
    return `is longer than ${longest.toLocaleString("en")} bytes, and no file can have such a name. ${hostsRules}`;
  if (/[?#]/.test(typed) && isPath(typed.replace(/[?#].*$/s, "")))
    return "holds ? or #, and hosts can forward a path alone. Write what stands before it, or remove it.";
  if (/%(?:2f|5c)/i.test(typed)) return "holds %2F or %5C. Write a plain slash instead, or remove it.";
  const path = decodedPath(typed);
  if (path === undefined) return "holds a % that stands for no character. Write %25 for the sign itself.";
  const sign = /^\//.test(path) ? /[*|:"<>\\?#]/.exec(path)?.[0] : undefined;
  if (sign !== undefined)
    return `holds ${sign}, which no folder on Windows can have in its name. ${hostsRules}`;
  if (path.split("/").some((part) => Buffer.byteLength(part) > longestPart))
    return `has a part of more than ${longestPart} bytes between its slashes, and no file can have such a name. ${hostsRules}`;
  if (!isPath(path)) return noPath;
  if (hostsFile.test(path))
    return "is where a host or an advertiser looks for what they are told, so that no page can stand there. Remove it.";
  const parts = path.split("/");
  // A name before an ending is one that Windows keeps too.
  const device = parts.find(isDeviceName);
  if (device !== undefined)
    return `holds ${device}, a name that Windows keeps for a device, so that no folder can have it. ${hostsRules}`;
  return parts.some((part) => /[. ]$/.test(part))
    ? "has a part that ends in a dot or a space, which no folder on Windows can. Write it without, or remove it."
    : undefined;
}

/** What most that is no address is told. */
export const noPath = "is not a path on this site. Write it like /2021/old-address/.";

/**
 * The path of a former address as hosts look for it: decoded and composed. Undefined where it is not encoded well.
 * @example decodedPath("/fa%CC%88hre/") // "/fähre/"
 */
export function decodedPath(typed: string): string | undefined {
  try {
    return composed(decodeURIComponent(typed));
  } catch {
    return undefined;
  }
}

/** Whether it is a path whose parts may hold spaces. */
export function isPath(path: string): boolean {
  return isOldPath(path.replaceAll(" ", "-"));
}

/** Whether a text is the path of a page that may once have existed on this site. */
export function isOldPath(text: string): boolean {
  return (
    /^\/(?!\/)[^\s?#"<>\\\p{Cc}]*$/u.test(text) &&
    !/\/\/|\/\.(?!well-known(?:\/|$))/.test(text) &&
    text.split("/").every((part) => Buffer.byteLength(part) <= 200)
  );
}

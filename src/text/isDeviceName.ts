/**
 * Whether Windows takes a name for a device, with any ending and in any case: no file and no folder there can have it.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 * @example isDeviceName("Aux.txt") // true
 */
export const isDeviceName = (name: string): boolean =>
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i.test(name);

import { execFile } from 'node:child_process';

/** What opens an address in the browser of the user: a program of the system, and what comes before the address. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...before: string[]]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/**
 * Opens an address of our own in the browser of the user. Where there is none, nothing happens: the address is on the
 * terminal, too.
 * @param platform the system that this runs on
 */
export function openInBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [program, ...before] = openers[platform] ?? ['xdg-open'];
  execFile(program, [...before, address], { windowsHide: true }, () => {}).unref();
}

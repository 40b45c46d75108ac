import { domainToASCII } from 'node:url';

/** Longer than any address that servers and readers of PDF take; a string of PDF/A ends at 32 767 bytes. */
export const longestTarget = 8000;

/**
 * An address as it is followed, in any format: what RFC 3986 does not allow in one is escaped, in UTF-8, and what is
 * escaped already stays so. Hosts and mail domains with letters outside ASCII are written as DNS knows them (RFC 5891).
 */
export function linkTarget(url: string): string {
  const target = url.trim();
  const web = /^(https?:\/\/)(?:([^/?#@]*)@)?(\[[^\]]*\]|[^/?#:]*)((?::[^/?#]*)?)(.*)$/is.exec(target);
  if (web) {
    const [, scheme = '', user, host = '', port = '', rest = ''] = web;
    const name = host.startsWith('[') ? host : domain(host);
    return `${scheme}${user === undefined ? '' : `${percentEscaped(user)}@`}${name}${percentEscaped(port + rest)}`;
  }
  const mail = /^(mailto:)([^?#]*)(.*)$/is.exec(target);
  if (mail) {
    const [, scheme = '', to = '', rest = ''] = mail;
    const addresses = to.split(',').map((address) => {
      const at = address.lastIndexOf('@') + 1;
      return (
        percentEscaped(address.slice(0, at)) + (at > 0 ? domain(address.slice(at)) : percentEscaped(address))
      );
    });
    return scheme + addresses.join(',') + percentEscaped(rest);
  }
  // Spaces between figures are for the eye. RFC 3966, 5.1.1
  return percentEscaped(/^tel:/i.test(target) ? target.replace(/\s/g, '') : target);
}

/** Reserved and unreserved characters, and what is escaped; square brackets are for hosts alone. RFC 3986, 2 and 3.2.2 */
const illegal = /%(?![\dA-Fa-f]{2})|[^A-Za-z0-9_.~:/?#@!$&'()*+,;=%-]/gu;

function percentEscaped(part: string): string {
  return part.replace(illegal, (character) => [...Buffer.from(character)].map(escapedByte).join(''));
}

function escapedByte(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function domain(name: string): string {
  if (/^[A-Za-z0-9_.-]*$/.test(name)) return name;
  return domainToASCII(name) || percentEscaped(name);
}

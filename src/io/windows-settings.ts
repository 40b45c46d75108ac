import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What Windows says of the terminal, and of scripts. */
export interface WindowsSettings {
  /** Of the terminal: 65001 is UTF-8. */
  readonly codePage: number | undefined;
  /** Which scripts PowerShell runs: `Restricted` where nobody has said anything. */
  readonly policy: string;
}

/** What a program of Windows printed; undefined where it could not be run, or had nothing to say. */
export type Ask = (program: string, args: readonly string[]) => string | undefined;

const ofShell = 'SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell';
const ofGroup = 'SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell';

/**
 * Asks programs of Windows. The policy is the first that is set, as PowerShell looks for it: by the organization, for this
 * terminal, for the user, for the machine (about_Execution_Policies).
 */
export function windowsSettings(
  env: Readonly<Record<string, string | undefined>>,
  ask: Ask = askSystem(env),
): WindowsSettings {
  const set = (root: string, key: string): string | undefined =>
    /\bExecutionPolicy\s+REG_SZ\s+(\w+)/.exec(
      ask('reg.exe', ['query', `${root}\\${key}`, '/v', 'ExecutionPolicy']) ?? '',
    )?.[1];
  const policies = [
    () => set('HKLM', ofGroup),
    () => set('HKCU', ofGroup),
    () => env.PSExecutionPolicyPreference || undefined,
    () => set('HKCU', ofShell),
    () => set('HKLM', ofShell),
  ];
  let policy: string | undefined;
  for (const find of policies) {
    policy ??= find();
    if (policy?.toLowerCase() === 'undefined') policy = undefined;
  }
  // "Active code page: 850", in the language of Windows.
  const page = /(\d+)\D*$/.exec(ask('chcp.com', []) ?? '')?.[1];
  return { codePage: page === undefined ? undefined : Number(page), policy: policy ?? 'Restricted' };
}

/** Programs of Windows itself: none that somebody has put into a folder of the same name. */
function askSystem(env: Readonly<Record<string, string | undefined>>): Ask {
  const system = join(env.SystemRoot ?? 'C:\\Windows', 'System32');
  return (program, args) => {
    const { status, stdout } = spawnSync(join(system, program), args, {
      encoding: 'latin1',
      timeout: 1000,
      windowsHide: true,
    });
    return status === 0 ? stdout : undefined;
  };
}

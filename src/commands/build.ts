import type { CommonOptions, ExitCode, World } from './world.ts';
export async function build(_d: unknown, _o: CommonOptions, _w: World): Promise<ExitCode> { return 0; }

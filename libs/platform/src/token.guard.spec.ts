import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Public, Requires } from './http/access.js';
import type { Principal } from './principal.js';
import { TokenGuard } from './token.guard.js';

class Routes {
  @Requires('needs:read') read() {}
  @Requires('states:read') states() {}
  @Public() health() {}
  unnamed() {}
}
const principal = { client: 'anapec', scopes: ['needs:read'] } as unknown as Principal;

describe('the guard of every route', () => {
  const guard = new TokenGuard(new Reflector());
  const enter = (route: keyof Routes, caller: Principal | null = principal) => {
    const context = {
      getType: () => 'http',
      getHandler: () => Routes.prototype[route],
      getClass: () => Routes,
      switchToHttp: () => ({ getRequest: () => ({ principal: caller }) }),
    };
    return guard.canActivate(context as unknown as ExecutionContext);
  };
  const refused = (status: number, code: string) =>
    expect.objectContaining({ code, status }) as Error;

  it('lets a caller with the scope pass', () => expect(enter('read')).toBe(true));
  it('refuses a scope that the token lacks', () =>
    expect(() => enter('states')).toThrow(refused(403, 'scope-missing')));
  it('refuses everyone where a route names no scope', () =>
    expect(() => enter('unnamed')).toThrow(refused(403, 'scope-missing')));
  it('refuses a request of which nobody found the caller', () =>
    expect(() => enter('read', null)).toThrow(refused(401, 'unauthenticated')));
  it('lets everyone pass where a route is public', () => expect(enter('health', null)).toBe(true));
});

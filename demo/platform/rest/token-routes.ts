import { Hono } from 'hono';
import { strike, type NodeEnv } from '../faults/faults-strike.ts';
import { isForm, readForm, textField } from './form.ts';
import type { Parts } from '../parts.ts';
import { refuse } from './rest-answers.ts';
import { badParameter } from './refusal.ts';
import type { IssuedToken } from './tokens.ts';

/** The platform's two token endpoints, and `/token` as a site's own server offers it. */
export function tokenRoutes(parts: Parts): Hono<NodeEnv> {
  const { tokens, faults, requests } = parts;
  const app = new Hono<NodeEnv>();

  const exchange = (path: string, field: string, write: (issued: IssuedToken) => object): void => {
    app.post(path, strike(faults, 'token'), async (c) => {
      c.header('Cache-Control', 'no-store');
      const form = await readForm(c.req.raw);
      if (!isForm(form)) return refuse(c, form);
      requests.add(c.req.raw, path, form);
      const refreshToken = textField(form, field);
      if (refreshToken === undefined) {
        return refuse(c, badParameter(field, `The parameter ${field} is missing.`));
      }
      const issued = tokens.exchange(refreshToken);
      return issued ? c.json(write(issued)) : refuse(c, { status: 401 });
    });
  };

  // v1's answer holds more than a browser may see; that is why nobody forwards it whole.
  exchange('/generateAuthToken', 'REFRESH_TOKEN', ({ token, expires }) => ({
    AuthenticationResult: {
      AccessToken: `access-${token}`,
      ExpiresIn: expires,
      IdToken: token,
      TokenType: 'Bearer',
    },
    ChallengeParameters: {},
  }));
  exchange('/auth/generate', 'refresh_token', ({ token, expires }) => ({ token, expires }));

  app.on(['GET', 'POST'], '/token', strike(faults, 'token'), (c) => {
    requests.add(c.req.raw, '/token', new Map());
    c.header('Cache-Control', 'no-store');
    return c.json(tokens.issue());
  });
  return app;
}

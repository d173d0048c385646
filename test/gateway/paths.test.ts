import { describe, expect, it } from 'vitest';
import { host, mount, openGateway, openWorkspaceGateway, post, readAnswer } from './support/openGateway.js';

const resources = '/elevenlabs/v1/workspace/resources';
const query = '?resource_type=voice';
const voiceShare = { role: 'admin', resource_type: 'voice', group_id: 'group_1' };

describe('paths', () => {
  it.each([
    ['P01', `${resources}/a/../../../../etc/passwd`],
    ['P01', `${resources}/a/../../voices`],
    ['P02', `${resources}/%2e%2e/%2e%2e/%2e%2e/convai`],
    ['P02', `${resources}/.%2e/%2E./x`],
  ])('%s: dot segments are resolved before anything is matched: %s is 404', async (_id, path) => {
    const { send, sandbox, asked } = openGateway();
    expect(await send(path)).toMatchObject({ status: 404, code: 'route_not_found' });
    expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
  });

  it('P01: what is decided on after dot segments is what is sent', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    // The parser leaves exactly the path of another operation: it is judged as that operation and as nothing else.
    const climbed = await send(`${resources}/mine/../../../service-accounts`, {}, 'cai');
    expect(climbed).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(sandbox.requests.map(({ operationId }) => operationId)).toEqual(['get_workspace_members']);
  });

  it.each([
    ['P03', 'mine%2f..%2fvictim'],
    ['P03', 'mine%2F..%2Fvictim'],
    ['P04', '%252e%252e%252fvictim'],
    ['P04', '%25252e%25252e'],
    ['P04', 'a%2F%2fb'],
    ['P05', 'a%5c..%5cb'],
    ['P05', 'a%00'],
    ['P05', 'a%0d%0aX-Injected:%201'],
    ['P05', 'a%09b'],
    ['P05', 'a%'],
    ['P05', 'a%zz'],
    ['P06', '%c0%ae%c0%ae'],
    ['P06', '%ed%a0%80'],
    ['P06', '%ff'],
    ['P06', '．．'],
    ['P06', 'a／b'],
    ['P06', '%EF%BC%8E%EF%BC%8E'],
    ['P09', 'a%3Fx'],
    ['P09', 'a%23x'],
    ['P09', 'abc;jsessionid=1'],
    ['P09', 'abc.json'],
    ['B05', '__proto__'],
    ['B05', 'constructor'],
    ['P05', 'x'.repeat(129)],
  ])('%s: the id %s is refused, and neither policy nor provider is asked', async (_id, id) => {
    const { send, sandbox, asked } = openGateway();
    expect(await send(`${resources}/${id}${query}`)).toMatchObject({ status: 400, code: 'invalid_id' });
    expect(await send(`${resources}/${id}/share`, post(voiceShare))).toMatchObject({
      status: 400,
      code: 'invalid_id',
    });
    expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
  });

  it.each([
    `${host}//evil.example${mount}/elevenlabs/v1/user`,
    `${host}/https://evil.example/v1/user`,
    `${host}${mount}//evil.example/v1/user`,
    `${host}${mount}/elevenlabs//evil.example/v1/user`,
    `${host}${mount}/elevenlabs/https:%2f%2fevil.example/v1/user`,
  ])('P07: %s reaches nothing', async (url) => {
    const { fetch, sandbox } = openGateway();
    const answer = await readAnswer(
      await fetch(new Request(url, { headers: { authorization: 'Bearer demo-ana' } })),
    );
    expect(answer.status).toBe(404);
    expect(sandbox.requests).toEqual([]);
  });

  it('P07: the host of the request does not matter to where the call goes', async () => {
    const seen: string[] = [];
    const { fetch } = openGateway({
      fetch: async (request) => {
        seen.push(new URL(request.url).origin);
        return Response.json([]);
      },
    });
    await fetch(
      new Request(`https://evil.example${mount}/elevenlabs/v1/workspace/members`, {
        headers: { authorization: 'Bearer demo-ana', host: 'evil.example' },
      }),
    );
    expect(seen).toEqual(['https://api.elevenlabs.io']);
  });

  it.each([
    '/elevenlabs/v1/user/',
    '/elevenlabs/v1//user',
    '/elevenlabs/v1/user;jsessionid=1',
    '/elevenlabs/V1/USER',
    '/Elevenlabs/v1/user',
    '/elevenlabs/v1/user.json',
    '/elevenlabs/v1/user/x.css',
    '/elevenlabs/v1/user%20',
    '/elevenlabs/v1/us%65r',
    `${resources}//share`,
    `${resources}/a/share/`,
    '/v1/user',
    '/elevenlabs',
    '/elevenlabs/v1/voices',
    '/elevenlabs/v1/workspaces/api-keys/disable?api_key_name=self',
    '/session/',
    '/health/x',
    '/tools/elevenlabs/share_resource_endpoint/',
    '/tools/elevenlabs/disable_api_key',
    '/tools/jsmon/share_resource_endpoint',
    '',
    '/',
  ])('P09: %s is 404', async (path) => {
    const { send, sandbox } = openGateway();
    expect(await send(path)).toMatchObject({ status: 404, code: 'route_not_found' });
    expect(sandbox.requests).toEqual([]);
  });

  it.each(['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'Purge'])(
    'P10: %s is 405 and says what would do',
    async (method) => {
      const { fetch, sandbox } = openGateway();
      const request = new Request(`${host}${mount}/elevenlabs/v1/user`, {
        method,
        headers: { authorization: 'Bearer demo-ana' },
      });
      const response = await fetch(request);
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      expect(sandbox.requests).toEqual([]);
    },
  );

  it.each([
    '/health',
    '/session',
    '/tools',
    '/elevenlabs/v1/user',
    '/elevenlabs/v1/no-such-path',
    '/elevenlabs/v1/workspace/members?x=1',
  ])('B-F9, P10: HEAD of %s is answered as its GET, without the body', async (path) => {
    const { send } = openGateway();
    const [head, get] = [await send(path, { method: 'HEAD' }), await send(path)];
    const told = (answer: typeof head) => [...answer.headers].filter(([name]) => name !== 'x-request-id');
    expect([head.status, head.text, told(head)]).toEqual([get.status, '', told(get)]);
  });

  it('B-F9: HEAD of what only a POST does is 405', async () => {
    const { send, sandbox } = openGateway();
    const answer = await send(`${resources}/a/share`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(sandbox.requests).toEqual([]);
  });

  it('P10: a read is not served to POST, nor a write to GET', async () => {
    const { send, sandbox } = openGateway();
    const read = await send('/elevenlabs/v1/user', post({}));
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const write = await send(`${resources}/a/share`);
    expect([write.status, write.headers.get('allow')]).toEqual([405, 'POST']);
    const tool = await send('/tools/elevenlabs/get_user_info');
    expect([tool.status, tool.headers.get('allow')]).toEqual([405, 'POST']);
    expect(sandbox.requests).toEqual([]);
  });

  it('P10: a method override is not looked at', async () => {
    const { send, sandbox } = openGateway();
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    expect((await send('/elevenlabs/v1/workspace/members', { headers })).status).toBe(200);
    expect(sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
    expect(await send('/elevenlabs/v1/workspace/members?_method=DELETE')).toMatchObject({
      status: 400,
      code: 'unknown_field',
    });
    expect(sandbox.requests).toHaveLength(1);
  });

  it.each([
    `${host}/api/rolecallX/health`,
    `${host}/api/rolecall%2fhealth`,
    `${host}/api/rolecal/health`,
    `${host}/API/rolecall/health`,
    `${host}/x/api/rolecall/health`,
  ])('P11: %s is not below the mount', async (url) => {
    const { fetch } = openGateway();
    expect(await readAnswer(await fetch(new Request(url)))).toMatchObject({
      status: 404,
      code: 'route_not_found',
    });
  });
});

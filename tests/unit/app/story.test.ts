/** A story fetched from elsewhere: its addresses are those of the site that it lies on. */
import { afterEach, expect, it, vi } from 'vitest';
import { fetchStory } from '../../../src/app/shell/story.ts';

const ADDRESS = 'https://map.example/atlas/tale/en/story.json';
const ORIGIN = new URL(ADDRESS).origin;
const answer = (response: Response) => {
  vi.stubGlobal('fetch', () => Promise.resolve(response));
};
afterEach(() => {
  vi.unstubAllGlobals();
});

it('has absolute addresses, whatever page it is read in', async () => {
  const languages = [{ lang: 'ur', name: 'اردو', href: '../../tale/ur/' }];
  answer(
    Response.json({
      page: { root: '../../', worker: 'a.js', languages, story: {} },
      picture: '<svg/>',
    }),
  );
  const { page, picture } = await fetchStory(ADDRESS, ORIGIN);
  expect(page.root).toBe('https://map.example/atlas/');
  expect(page.languages[0]?.href).toBe('https://map.example/atlas/tale/ur/');
  expect(page.worker).toBe('');
  expect(picture).toBe('<svg/>');
});

it('says which file could not be loaded, and why', async () => {
  answer(new Response('', { status: 404 }));
  await expect(fetchStory(ADDRESS, ORIGIN)).rejects.toThrow(
    `${ADDRESS} could not be loaded: the server answered 404`,
  );
});

it.each([
  { root: 'javascript:alert(1)//', languages: [] },
  { root: 'data:text/html,x', languages: [] },
  { root: './', languages: [{ lang: 'ur', name: 'x', href: 'javascript:alert(1)' }] },
])('is refused where an address would run: %j', async (page) => {
  answer(Response.json({ page: { ...page, story: {} }, picture: '' }));
  await expect(fetchStory(ADDRESS, ORIGIN)).rejects.toThrow('it has no address');
});

it('cites no source whose address would run', async () => {
  const story = { source: { url: 'javascript:alert(1)', title: 'x' } };
  answer(Response.json({ page: { root: './', languages: [], story }, picture: '' }));
  expect((await fetchStory(ADDRESS, ORIGIN)).page.story.source).toBeUndefined();
});

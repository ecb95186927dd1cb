/** A story fetched from elsewhere: its addresses are those of the site that it lies on. */
import { afterEach, expect, it, vi } from 'vitest';
import { fetchStory } from '../../../src/app/shell/story.ts';

const ADDRESS = 'https://map.example/atlas/tale/en/story.json';
const ORIGIN = new URL(ADDRESS).origin;
const front = { path: 'stories/en/' };
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
      page: { root: '../../', worker: 'a.js', languages, story: { steps: [] }, front },
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
  answer(Response.json({ page: { ...page, story: { steps: [] }, front }, picture: '' }));
  await expect(fetchStory(ADDRESS, ORIGIN)).rejects.toThrow('it has no address');
});

it('cites no source whose address would run', async () => {
  const story = { steps: [], source: { url: 'javascript:alert(1)', title: 'x' } };
  answer(Response.json({ page: { root: './', languages: [], story, front }, picture: '' }));
  expect((await fetchStory(ADDRESS, ORIGIN)).page.story.source).toBeUndefined();
});

it('has its pictures where it says, or beside its pages if it is from before it said so', async () => {
  const story = { id: 'tale', lang: 'en', steps: [{ id: 'one' }] };
  const next = { title: 'Next', lang: 'en', path: 'next/en/' };
  const old = { root: './', languages: [], story, front: { ...front, next } };
  const read = async (page: object) => {
    answer(Response.json({ page, picture: '' }));
    return (await fetchStory(ADDRESS, ORIGIN)).page;
  };
  const { pictures, front: then } = await read(old);
  expect(pictures).toEqual({ one: { svg: 'tale/en/map-one.svg', png: 'tale/en/map-one.png' } });
  expect(then.next?.picture).toBe('next/en/thumbnail.svg');
  const told = { one: { svg: 'assets/map-one-1.svg', png: 'assets/map-one-1.png' } };
  const now = { ...front, next: { ...next, picture: 'assets/thumbnail-1.svg' } };
  const today = await read({ ...old, pictures: told, front: now });
  expect([today.pictures, today.front]).toEqual([told, now]);
});

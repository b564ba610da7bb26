// What changed between two measurements that `npm run quality -- --json FILE` wrote.

/**
 * Compares by post id. Returns lists of ids: flag posts that are `nowFound` and `nowMissed`, quiet posts with `newAlarms` and `goneAlarms`,
 * protected posts with `newSupport` and `lostSupport`, and how many posts stand in only one of the two.
 */
export function compare(before, after) {
  const old = new Map(before.posts.map((post) => [post.id, post]));
  const both = after.posts.filter(({id}) => old.has(id));
  const ids = (list, holds) => list.filter((post) => holds(old.get(post.id), post)).map(({id}) => id);
  const flag = both.filter(({expect}) => expect === 'flag');
  const quiet = both.filter(({expect}) => expect !== 'flag');
  const protectedPosts = both.filter(({expect}) => expect === 'protected');
  return {
    nowFound: ids(flag, (was, is) => !was.hit && is.hit),
    nowMissed: ids(flag, (was, is) => was.hit && !is.hit),
    newAlarms: ids(quiet, (was, is) => !was.alarm && is.alarm),
    goneAlarms: ids(quiet, (was, is) => was.alarm && !is.alarm),
    newSupport: ids(protectedPosts, (was, is) => !was.supported && is.supported),
    lostSupport: ids(protectedPosts, (was, is) => was.supported && !is.supported),
    onlyInOne: before.posts.length + after.posts.length - 2 * both.length,
  };
}

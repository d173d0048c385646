import { spyOn } from 'storybook/test';

/** Lets sounds begin again where they would end, until the story is over: what a story looks at may take longer. */
export function playWithoutEnd(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own element below
  const { play } = HTMLMediaElement.prototype;
  spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    this.loop = true;
    return play.call(this);
  });
}

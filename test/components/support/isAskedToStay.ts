/** Whether the browser would ask before the page is reloaded, left or closed. */
export const isAskedToStay = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

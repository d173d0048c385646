// What `rolecall/gateway` is in a page's bundle. It stops the page before a key could be put into it.
throw new Error(
  'rolecall/gateway runs on a server: it holds the provider’s key. In a page, import rolecall/client and point it at the gateway.',
);

export {};

// Reads JSON strings, one a line, and prints what X's library counts of each.
import {createInterface} from 'node:readline';
import twitter from 'twitter-text';

for await (const line of createInterface({input: process.stdin})) {
  console.log(twitter.parseTweet(JSON.parse(line)).weightedLength);
}

// See https://comment.example/.
const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
new Image().src = "https://counter.example/hit";

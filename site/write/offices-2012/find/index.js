handbillIndex=[[""],[]];

Invariant: kap-pcl5-1
Description: "A PCL-5 total is 0 to 80."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this <= 80) and value.ofType(integer).all($this <= 80)"

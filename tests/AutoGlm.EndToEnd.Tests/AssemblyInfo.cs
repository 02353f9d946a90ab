// Each test starts browsers and servers; side by side they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

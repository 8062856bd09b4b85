void waits() { QTest::qWait(100); }

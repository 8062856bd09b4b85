class Reader : public QThread {};

namespace Reporting;

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Reporting.Unit")]

using 'main.bicep'

// An installation to try things in: small, without an instance that waits, and free to be thrown away.
// What ends with .example is to be replaced; ./infra/azure/deploy says so, too.
param environmentName = 'test'
param appName = 'reporting-test-example'
param operatorMail = 'operators@municipality.example'

param smtpHost = 'smtp.municipality.example'
param mailFrom = 'resultatoversigt-test@municipality.example'

param storageSku = 'Standard_LRS'
param undeleteDays = 7
param logDays = 30
param mostInstances = 40
param readyInstances = 0
param isProtected = false
